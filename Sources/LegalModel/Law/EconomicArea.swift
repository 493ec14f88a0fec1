/// Which countries belong to which area of law, for every rule, change and export that asks.
///
/// A transfer is data that leaves such an area, so that a code that is missing here would invent a
/// transfer, and one too many would hide one. Membership is that since the General Data Protection
/// Regulation applies (25 May 2018); of the day, only the United Kingdom depends.
extension CountryCode {
  /// Returns whether the law of the European Union applies in a country on a day: the member states
  /// (Treaty on European Union, Article 52) with those of their territories that have codes of their
  /// own and belong to it (Treaty on the Functioning of the European Union, Article 355(1) and (4)).
  ///
  /// The outermost regions Guadeloupe, French Guiana, Martinique, Mayotte, Réunion and Saint Martin
  /// belong to it, and so does Åland. Not so the countries and territories overseas of Annex II, among
  /// them Greenland, Saint Barthélemy and New Caledonia, and not the Faroes (Article 355(5)(a)), Andorra,
  /// Monaco, San Marino and the Vatican.
  ///
  /// To the United Kingdom and Gibraltar it applied until 31 December 2020 (Agreement on the withdrawal
  /// of the United Kingdom, Articles 3, 126 and 127).
  public func isInUnion(on day: CalendarDate) -> Bool {
    Self.union.contains(rawValue)
      || Self.leftWithUnitedKingdom.contains(rawValue) && day < Self.afterTransition
  }

  /// Returns whether a country is in the European Economic Area on a day, within which nothing is a
  /// transfer: the Union with Iceland, Liechtenstein and Norway (Agreement on the European Economic
  /// Area, Article 126; Decision of the EEA Joint Committee No 154/2018, which takes the GDPR in).
  ///
  /// Svalbard is not in it (Protocol 40 to the Agreement); its code, `SJ`, it shares with Jan Mayen.
  public func isInEconomicArea(on day: CalendarDate) -> Bool {
    isInUnion(on: day) || Self.freeTrade.contains(rawValue)
  }

  /// Returns whether an adequacy decision of the Commission for a country holds on a day for some of
  /// those who receive data there only, and is not about a territory or a kind of law alone.
  ///
  /// Canada: those under its federal act (Decision 2002/2/EC). The United States: companies that
  /// certified themselves, to the Privacy Shield (Decision (EU) 2016/1250, until the Court declared it
  /// invalid on 16 July 2020, C-311/18) or to the Data Privacy Framework (Decision (EU) 2023/1795, from
  /// 10 July 2023).
  public func isAdequateInPart(on day: CalendarDate) -> Bool {
    switch rawValue {
    case "CA": true
    case "US": day < Self.shieldInvalid || day >= Self.frameworkAdequate
    default: false
    }
  }

  private static let union: Set<String> = Set(
    """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK \
    AX GF GP MF MQ RE YT
    """.split(separator: " ").map(String.init))

  private static let freeTrade: Set<String> = ["IS", "LI", "NO"]

  private static let leftWithUnitedKingdom: Set<String> = ["GB", "GI"]

  private static let afterTransition = CalendarDate(year: 2021, month: 1, day: 1) ?? .last
  private static let shieldInvalid = CalendarDate(year: 2020, month: 7, day: 16) ?? .last
  private static let frameworkAdequate = CalendarDate(year: 2023, month: 7, day: 10) ?? .last
}

extension TransferOrigin {
  /// Returns whether a country belongs to the place that data comes from, so that nothing is
  /// transferred there.
  ///
  /// The United Kingdom is without Gibraltar, Guernsey, Jersey and the Isle of Man, which have law of
  /// their own.
  public func includes(_ country: CountryCode, on day: CalendarDate) -> Bool {
    switch self {
    case .EEA: country.isInEconomicArea(on: day)
    case .UK: country.rawValue == "GB"
    case .CH: country.rawValue == "CH"
    }
  }
}
