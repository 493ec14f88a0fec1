import LegalMarkup
import LegalModel
import LegalText

/// The English names of countries, for words that name one.
enum WordsCountries {
  /// A country and what it is called.
  struct Country {
    let code: String
    let names: [String]
  }

  /// Those whose names are not also everyday words or names of other places.
  static let all: [Country] = table.split(separator: "\n").map { line in
    let names = line.dropFirst(3).split(separator: "/").map(String.init)
    return Country(code: String(line.prefix(2)), names: names)
  }

  /// Every name.
  static let names: [String] = all.flatMap(\.names)

  /// The names by their first words.
  static let index = NameIndex(names)

  private static let owners: [Int] = all.indices.flatMap { country in
    all[country].names.map { _ in country }
  }

  /// The country that a name in ``names`` is of.
  static func country(named index: Int) -> Country { all[owners[index]] }

  /// The country with a code.
  static func country(_ code: CountryCode) -> Country? { byCode[code.rawValue] }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

  private static let table = """
    AD Andorra
    AE United Arab Emirates
    AF Afghanistan
    AL Albania
    AM Armenia
    AO Angola
    AR Argentina
    AT Austria
    AU Australia
    AZ Azerbaijan
    BA Bosnia and Herzegovina
    BB Barbados
    BD Bangladesh
    BE Belgium
    BG Bulgaria
    BH Bahrain
    BM Bermuda
    BN Brunei
    BO Bolivia
    BR Brazil
    BS Bahamas
    BW Botswana
    BY Belarus
    CA Canada
    CH Switzerland
    CI Côte d'Ivoire/Ivory Coast
    CL Chile
    CM Cameroon
    CN China
    CO Colombia
    CR Costa Rica
    CU Cuba
    CY Cyprus
    CZ Czechia/Czech Republic
    DE Germany
    DK Denmark
    DO Dominican Republic
    DZ Algeria
    EC Ecuador
    EE Estonia
    EG Egypt
    ES Spain
    ET Ethiopia
    FI Finland
    FJ Fiji
    FO Faroe Islands
    FR France
    GB United Kingdom/Great Britain/UK/England/Scotland
    GG Guernsey
    GH Ghana
    GI Gibraltar
    GR Greece
    GT Guatemala
    HK Hong Kong
    HN Honduras
    HR Croatia
    HU Hungary
    ID Indonesia
    IE Ireland
    IL Israel
    IM Isle of Man
    IN India
    IQ Iraq
    IR Iran
    IS Iceland
    IT Italy
    JM Jamaica
    JP Japan
    KE Kenya
    KH Cambodia
    KR South Korea/Republic of Korea
    KW Kuwait
    KY Cayman Islands
    KZ Kazakhstan
    LB Lebanon
    LI Liechtenstein
    LK Sri Lanka
    LT Lithuania
    LU Luxembourg
    LV Latvia
    MA Morocco
    MC Monaco
    MD Moldova
    ME Montenegro
    MK North Macedonia
    MM Myanmar
    MN Mongolia
    MO Macao
    MT Malta
    MU Mauritius
    MX Mexico
    MY Malaysia
    MZ Mozambique
    NA Namibia
    NG Nigeria
    NL Netherlands
    NO Norway
    NP Nepal
    NZ New Zealand
    PA Panama
    PE Peru
    PH Philippines
    PK Pakistan
    PL Poland
    PR Puerto Rico
    PT Portugal
    PY Paraguay
    QA Qatar
    RO Romania
    RS Serbia
    RU Russia/Russian Federation
    RW Rwanda
    SA Saudi Arabia
    SE Sweden
    SG Singapore
    SI Slovenia
    SK Slovakia
    SN Senegal
    TH Thailand
    TN Tunisia
    TR Türkiye/Turkey
    TT Trinidad and Tobago
    TW Taiwan
    TZ Tanzania
    UA Ukraine
    UG Uganda
    US United States/USA/United States of America
    UY Uruguay
    UZ Uzbekistan
    VE Venezuela
    VN Vietnam/Viet Nam
    ZA South Africa
    ZM Zambia
    ZW Zimbabwe
    """
}
