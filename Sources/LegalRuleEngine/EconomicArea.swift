import LegalModel

extension CountryCode {
  /// Whether the country is in the European Economic Area, within which nothing is a transfer: its
  /// members, and their outermost regions (Article 355(1) of the Treaty on the Functioning of the
  /// European Union) and Åland, which have codes of their own.
  package var isInEconomicArea: Bool { Self.economicArea.contains(rawValue) }

  private static let economicArea: Set<String> = Set(
    """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK \
    AX GF GP MF MQ RE YT
    """.split(separator: " ").map(String.init))
}
