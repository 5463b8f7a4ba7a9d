import Exact
import Figures
import Testing

/// What English text says of quantities, and what it only seems to say: for
/// each figure its kind, value or ends, unit, tolerance and hedge; for what
/// tells no amount the words themselves.
struct EnglishTextTests {
  @Test(arguments: numerals)
  func `Numbers in words, in digits and in both are exact`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: money)
  func `Money keeps its scale, its cents and its code`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: units)
  func `Units are read beside, after and apart from their number`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: rates)
  func `An amount for each of a unit is a rate`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: multiples)
  func `Multiples and shares are told from counts`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: hedges)
  func `A word before or after a number bounds it`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: ranges)
  func `Two ends make a range, and a change makes none`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: percent)
  func `Points are percentage points beside percentages alone`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: ordinals)
  func `Places in an order are ordinals`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: dates)
  func `Years, parts of years and times of day are no counts`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: scores)
  func `Scores and ratios tell no amount`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: names)
  func `Digits in names are no quantities`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }

  @Test(arguments: silent)
  func `Words that look like figures are passed over`(
    text: String, figures: String
  ) {
    #expect(summary(of: text) == figures)
  }
}

extension EnglishTextTests {
  static let numerals = [
    ("The yard built 1,250 boats", "number 1250"),
    ("about 3,400,500 crowns were counted", "number 3400500 (about)"),
    ("a hundred and two of those pages", "number 102"),
    ("twenty-one thousand robots", "count 21000 robots"),
    ("TWENTY TWO dead in the storm", "number 22"),
    ("two hundred and fifty thousand seven hundred and one", "number 250701"),
    ("seven and a half million people", "count 7500000 people"),
    ("a million and a half dollars", "currency 1500000 USD"),
    ("half a million homes", "count 500000 homes"),
    ("one point o five metres", "dimension 1.05 m"),
    ("three hundred point two five", "number 300.25"),
    ("two dozen eggs and a dozen plates", "number 24; number 12"),
    (
      "a couple of days and several weeks",
      "duration day (vague); duration week (vague)"
    ),
    ("a handful of chips", "count chips (vague)"),
    ("tens of thousands of dollars", "currency USD (vague)"),
    ("scores of companies", "count companies (vague)"),
    ("a few hundred systems", "count systems (vague)"),
    ("a one-in-five chance", "fraction 0.2"),
    ("one in five firms", "fraction 0.2"),
    ("nine out of ten users", "fraction 0.9"),
    ("three quarters of the vote", "fraction 0.75"),
    ("two-thirds and three-eighths", "fraction 2/3; fraction 0.375"),
    ("a tenth of a second", "duration 0.1 s"),
    ("one over twenty", "fraction 0.05"),
    ("one twenty-fifth of the bill", "fraction 0.04"),
    ("1/3 cup and 2 1/2 cups", "dimension 1/3 cup; dimension 2.5 cup"),
    ("a third of the crew", "fraction 1/3"),
    ("12,34,567 rupees", "currency 1234567 INR"),
    ("Rs 5,000 crore", "currency 50000000000 INR"),
    ("2 lakh crore rupees", "currency 2000000000000 INR"),
    ("1.5 × 10^6 cells", "number 1500000"),
    ("2.48×10−5 of it", "number 0.0000248"),
    ("6.02 × 10²³ atoms", "number 602000000000000000000000"),
    ("4e14 Hz", "dimension 400000000000000 Hz"),
    ("2^10 bits", "dimension 1024 bit"),
    ("32K cores", "count 32000 cores"),
    ("14.8T tokens", "dimension 14800000000000 token"),
    ("twenty‑first and twentyone", "ordinal 21; number 21"),
    ("10 out of 12", "fraction 5/6"),
  ]

  static let money = [
    ("It paid $16.5bn for it", "currency 16500000000 USD"),
    ("US$4.7 billion in cash", "currency 4700000000 USD"),
    ("$38B in sales", "currency 38000000000 USD"),
    ("£2.5m and €3bn", "currency 2500000 GBP; currency 3000000000 EUR"),
    ("5m euros were lost", "currency 5000000 EUR"),
    ("30 MUSD and 120 MEUR", "currency 30000000 USD; currency 120000000 EUR"),
    ("75 million USD", "currency 75000000 USD"),
    ("75 USD million", "currency 75000000 USD"),
    ("EUR 20.50 each", "currency 20.5 EUR"),
    ("HK$10.05 billion", "currency 10050000000 HKD"),
    ("five dollars and 25 cents", "currency 5.25 USD"),
    ("$20 and 43c", "currency 20.43 USD"),
    ("thirteen dollars fifty", "currency 13.5 USD"),
    ("99 cents", "currency 99 cent"),
    ("20 million pounds were raised", "currency 20000000 GBP"),
    ("20 million pounds of rice", "dimension 20000000 lb"),
    ("a $70 billion market", "currency 70000000000 USD"),
    ("a 1.5 million-dollar prize", "currency 1500000 USD"),
    ("a $1.5-billion deal", "currency 1500000000 USD"),
    ("half a billion dollars", "currency 500000000 USD"),
    ("5,000 won", "currency 5000 KRW"),
    ("Two won prizes", "number 2"),
    ("1.234,56 €", "currency 1234.56 EUR"),
    ("35,70 EUR", "currency 35.7 EUR"),
    ("1 029,00 €", "currency 1029 EUR"),
    ("CHF 1'234.50", "currency 1234.5 CHF"),
  ]

  static let units = [
    ("192-GB cards", "dimension 192 GB"),
    ("a six-foot-tall robot", "dimension 6 ft"),
    ("a 40-yard line", "dimension 40 yd"),
    ("a 20-million-tonne crop", "dimension 20000000 t"),
    ("8 TB/s of it", "dimension 8 TB/s"),
    ("5 ft 2 in tall", "dimension 62 in"),
    ("a 6'2\" man", "dimension 74 in"),
    ("2 hours, 30 minutes", "duration 150 min"),
    ("1h30m", "duration 90 min"),
    ("the film lasts 2m30s", "duration 150 s"),
    ("5m20s", "duration 320 s"),
    ("5 feet, 10 inches", "dimension 70 in"),
    ("an hour and a half", "duration 1.5 h"),
    ("two and a half hours", "duration 2.5 h"),
    ("30 mins", "duration 30 min"),
    ("one and a quarter years", "duration 1.25 year"),
    ("for an hour", "duration 1 h"),
    ("more than a week", "duration 1 week (over)"),
    ("another month", "duration 1 month"),
    ("3 more minutes", "duration 3 min"),
    ("three consecutive quarters", "duration 3 quarter"),
    ("2 quarters later", "duration 2 quarter"),
    ("2.5 GB/s per GPU", "dimension 2.5 GB/s/GPU"),
    ("20 (kg)", "dimension 20 kg"),
    ("3 km squared", "dimension 3 km2"),
    ("−18 °C", "temperature -18 degC"),
    ("30 C outside", "temperature 30 degC"),
    ("temperatures of 40C (104F)", "temperature 40 degC; temperature 104 degF"),
    ("the temperature is 24 degrees", "temperature 24 deg"),
    ("a turn of 90 degrees", "dimension 90 deg"),
    ("a 48-page book", "count 48 page"),
    ("three-tenths of 1 percent", "percentage 0.3 %"),
    ("half a percentage point", "percentage_point 0.5 %p"),
    ("three quarters of an hour", "duration 0.75 h"),
    ("a two-and-a-half-hour film", "duration 2.5 h"),
    ("the 6-foot-2 guard", "dimension 74 in"),
    ("she is 5 feet 11.", "dimension 71 in"),
    (
      "24 hours in a day and 60 minutes in an hour",
      "duration 24 h; duration 1 day; duration 60 min; duration 1 h"
    ),
  ]

  static let rates = [
    ("$40 per hour", "rate 40 USD/h"),
    ("$15 an hour", "rate 15 USD/h"),
    ("€4 a litre", "rate 4 EUR/L"),
    ("$15.4/hour", "rate 15.4 USD/h"),
    ("$5 million a year ago", "currency 5000000 USD"),
    ("five million barrels a day", "dimension 5000000 bbl/day"),
    ("60 km an hour", "dimension 60 km/h"),
    ("four times a week", "rate 4 occasion/week"),
    ("20 mph winds", "dimension 20 mi/h"),
    ("40 microgrammes per gramme", "rate 40 ug/g"),
  ]

  static let multiples = [
    ("five times as many", "multiple 5 times"),
    ("threefold", "multiple 3"),
    ("a 12-fold rise", "multiple 12 fold"),
    ("5x faster", "multiple 5 x"),
    ("250× the speed", "multiple 250 ×"),
    ("doubled", "multiple 2"),
    ("tripling", "multiple 3"),
    ("twice the size", "multiple 2"),
    ("half as much", "fraction 0.5"),
    ("cut in half", "fraction 0.5"),
    ("three times more", "multiple 3 times"),
    ("a 37% increase", "percentage 37 %"),
    ("more than doubled", "multiple 2 (over)"),
    ("nearly tripled", "multiple 3 (slightly_under)"),
    ("rose 1.8 times", "multiple 1.8 times"),
    ("by a factor of ten", "multiple 10"),
    ("two orders of magnitude", "multiple 100"),
    ("double the price", "multiple 2"),
    ("will double", "multiple 2"),
    ("halved", "multiple 0.5"),
  ]

  static let hedges = [
    ("at least 30 people", "count 30 people (at_least)"),
    ("more than 40 days", "duration 40 day (over)"),
    ("over 200 firms", "count 200 firms (over)"),
    ("up to 90%", "percentage 90 % (at_most)"),
    ("as many as 50 guests", "count 50 guests (reaching)"),
    ("nearly 1,000 visitors", "count 1000 visitors (slightly_under)"),
    ("almost half", "fraction 0.5 (slightly_under)"),
    ("just under 5 km", "dimension 5 km (slightly_under)"),
    ("just over 3%", "percentage 3 % (slightly_over)"),
    ("under 40 minutes", "duration 40 min (under)"),
    ("fewer than 12 countries", "count 12 countries (under)"),
    ("no more than $100", "currency 100 USD (at_most)"),
    ("no fewer than 8", "number 8 (at_least)"),
    ("not less than 3 m", "dimension 3 m (at_least)"),
    ("some 200 machines", "count 200 machines (about)"),
    ("around 50 chips", "count 50 chips (about)"),
    ("roughly 3 million tonnes", "dimension 3000000 t (about)"),
    ("approximately 20 kg", "dimension 20 kg (about)"),
    ("~5 kg", "dimension 5 kg (about)"),
    ("20+ firms", "count 20 firms (at_least)"),
    ("1,000-plus users", "count 1000 users (at_least)"),
    ("the 200-odd miles", "dimension 200 mi (slightly_over)"),
    ("500 or more", "number 500 (at_least)"),
    ("30 or fewer", "number 30 (at_most)"),
    ("north of $100", "currency 100 USD (over)"),
    ("upwards of 60", "number 60 (over)"),
    ("an estimated €150 million", "currency 150000000 EUR (about)"),
    ("close to 600 kW", "dimension 600 kW (slightly_under)"),
    ("in excess of 5 t", "dimension 5 t (over)"),
    ("more than a dozen people", "count 12 people (over)"),
    ("exactly 42", "number 42"),
    ("greater than 100 and smaller than 300", "range 100…300"),
    (
      "at least 30 dead and up to 50 hurt",
      "number 30 (at_least); number 50 (at_most)"
    ),
    ("$5 billion over four years", "currency 5000000000 USD; duration 4 year"),
    ("he waited over 3 hours", "duration 3 h (over)"),
    ("twice as much as ten years ago", "multiple 2; duration 10 year"),
  ]

  static let ranges = [
    ("between 5 and 10 years", "range 5…10 year"),
    ("from 3km to 5km", "range 3…5 km"),
    ("$20 billion to $30 billion", "range 20000000000…30000000000 USD"),
    ("$3 to $7 billion", "range 3000000000…7000000000 USD"),
    ("between $1.2bn and $1.3bn", "range 1200000000…1300000000 USD"),
    ("2-3 °C", "range 2…3 degC"),
    ("8- to 16-meter boats", "range 8…16 m"),
    ("two or three days", "range 2…3 day"),
    ("3.5–4.0 TeV", "range 3.5…4 TeV"),
    ("from −18 °C to −5 °C", "range -18…-5 degC"),
    ("temperatures ranged from 4 °C to -3 °C", "range -3…4 degC"),
    ("between 2 kg and about 7 kg", "range 2…7 kg"),
    ("mid-20s", "range 20…30"),
    ("the low single digits", "range 1…10"),
    ("high 30s", "range 30…40"),
    ("in his 50s", "range 50…60"),
    ("double-digit growth", "range 10…100"),
    ("a seven-figure sum", "range 1000000…10000000"),
    ("$38B ±3%", "currency 38000000000 USD ±1140000000"),
    ("100 ± 5 kg", "dimension 100 kg ±5"),
    ("2,000.45±0.01 lb", "dimension 2000.45 lb ±0.01"),
    ("shares rose $3 to $182", "currency 3 USD; currency 182 USD"),
    (
      "sales grew from $3bn to $5bn",
      "currency 3000000000 USD; currency 5000000000 USD"
    ),
    ("fell 0.3 percent to 21,098", "percentage 0.3 %; number 21098"),
    ("expected to grow 3 to 5 percent", "range 3…5 %"),
    ("aged 18 to 34", "range 18…34 year"),
    ("the 87-year-old man", "age 87 year"),
    ("he is 42 years old", "age 42 year"),
  ]

  static let percent = [
    ("12% and 12 percent", "percentage 12 %; percentage 12 %"),
    ("0.6 percentage points", "percentage_point 0.6 %p"),
    ("25 basis points", "percentage_point 25 bp"),
    ("support fell 5 points to 41%", "percentage_point 5 %p; percentage 41 %"),
    ("he scored 27 points", "count 27 points"),
  ]

  static let ordinals = [
    ("the ninth-generation chip", "ordinal 9"),
    ("the twenty-first", "ordinal 21"),
    ("it came 2nd", "ordinal 2"),
    ("No. 1 carmaker", "ordinal 1"),
    ("the 101st", "ordinal 101"),
  ]

  static let dates = [
    ("in 2025", "date 2025 '2025'"),
    ("since 2019", "date 2019 (since) '2019'"),
    ("by the end of 2030", "date 2030 (by) '2030'"),
    ("the 1990s", "date 1990 '1990s'"),
    ("July 28, 2025", "date 'July 28, 2025'"),
    ("28 July 2025", "date '28 July 2025'"),
    ("Sept. 3", "date 'Sept. 3'"),
    ("June 13-14", "date_range"),
    ("in May", "date 'May'"),
    ("third quarter of 2024", "date 'third quarter of 2024'"),
    ("first half of 2026", "date 'first half of 2026'"),
    ("Q3 2024", "date 'Q3 2024'"),
    ("FY26", "date 2026 'FY26'"),
    ("fiscal 2026", "date 2026 'fiscal 2026'"),
    ("2013-14", "date '2013-14'"),
    ("2025-H1", "date '2025-H1'"),
    ("3:45 p.m.", "time '3:45 p.m.'"),
    ("17:30 GMT", "time '17:30'"),
  ]

  static let scores = [
    ("a 3-1 win", "ratio '3-1'"),
    ("the 220-213 vote", "ratio '220-213'"),
    ("a 16:9 screen", "ratio '16:9'"),
    ("a 10-to-15-minute walk", "range 10…15 min"),
    ("odds of 10 to 1", "ratio '10 to 1'"),
  ]

  static let names = [
    ("IP 192.168.1.2", "name 'IP 192.168.1.2'"),
    ("a 4-3-3 formation", "name '4-3-3'"),
    ("H.264 video on port 8080", "name 'H.264'; name 'port 8080'"),
    ("GPT-5 and GPT-4.1", "name 'GPT-5'; name 'GPT-4.1'"),
    (
      "H100, B200 and GB300 NVL72",
      "name 'H100'; name 'B200'; name 'GB300'; name 'NVL72'"
    ),
    ("Figure 03 and World Model 1.0", "name 'Figure 03'; name 'Model 1.0'"),
    ("5G, 3D and G20", "name '5G'; name '3D'; name 'G20'"),
    ("3M and 9/11", "name '3M'; name '9/11'"),
    ("version v2.1 and release 4.2.1", "name 'v2.1'; name '4.2.1'"),
    (
      "95% CI 0.55–0.87, AUC 0.91",
      "percentage 95 %; range 0.55…0.87; number 0.91"
    ),
    (
      "The Dow shed 386 points, or 0.8%",
      "count 386 points; percentage 0.8 %"
    ),
    (
      "a margin of plus or minus 3 percentage points",
      "percentage_point 3 %p"
    ),
    ("or 41%, against a third a year ago", "percentage 41 %; fraction 1/3"),
    ("half an hour ago", "duration 0.5 h"),
    ("above 140/90 mmHg", "number 140 (over); dimension 90 mmHg"),
    ("the 48-megapixel camera", "count 48 megapixel"),
    ("iPhone 16 and Windows 11", "name 'iPhone 16'; name 'Windows 11'"),
    ("page 12 and phase 3", "name 'page 12'; name 'phase 3'"),
    ("runway 27L and gate 12B", "name 'runway 27L'; name 'gate 12B'"),
    ("at 221B Baker Street", "name '221B'"),
    ("ISBN 978-3-16-148410-0", "name 'ISBN 978-3-16-148410-0'"),
    ("(HKG: 9988) and 005930.KS", "name '9988'; name '005930.KS'"),
    ("a 401(k) and a 10-K", "name '401(k)'; name '10-K'"),
    ("50-to-1 odds", "name '50-to-1'"),
    ("a 3-for-1 split", "name '3-for-1'"),
    ("Boeing 747-400", "name 'Boeing 747-400'"),
    ("EN 50128 and IEEE 802.11", "name 'EN 50128'; name 'IEEE 802.11'"),
    ("Group of Seven", ""),
    ("the 30-somethings", "name '30-somethings'"),
  ]

  static let silent = [
    ("call +1 (415) 555-0123", ""),
    ("write to desk42@news24.com", ""),
    ("see https://example.com/2024/05?id=77", ""),
    ("fax 020 7946 0958", ""),
    ("on second thought, a mix", ""),
    ("in a bit, point by point", ""),
    ("one of them and no one", ""),
    ("which one is it", ""),
    ("a first class seat", ""),
    ("a third party and a third person", "ordinal 3"),
    ("half-time and the first-hand view", ""),
    ("he may march on", ""),
    ("a dollar store", ""),
    ("$5 in change", "currency 5 USD"),
  ]
}

extension EnglishTextTests {
  private func summary(of text: String) -> String {
    let bytes = Array(text.utf8)
    return FigureReader.standard.findings(in: bytes).map { finding in
      var words = [finding.kind.rawValue]
      if let value = finding.value, finding.kind != .ratio {
        words.append(plain(value))
      } else if finding.hedge?.name != .vague, let low = finding.low,
        let high = finding.high
      {
        words.append("\(plain(low))…\(plain(high))")
      }
      if let unit = finding.unit { words.append(unit) }
      if let value = finding.value, let high = finding.high,
        let low = finding.low, low < value
      {
        words.append("±\(plain(high - value))")
      }
      if let hedge = finding.hedge { words.append("(\(hedge.name.rawValue))") }
      if Self.told.contains(finding.kind) {
        let surface = String(decoding: bytes[finding.range], as: UTF8.self)
        words.append("'\(surface)'")
      }
      return words.joined(separator: " ")
    }.joined(separator: "; ")
  }

  /// The kinds that tell no amount.
  private static let told: Set<Finding.Kind> = [.name, .date, .ratio, .time]

  /// Decimal text where there is one, else a fraction.
  private func plain(_ value: Rational) -> String {
    value.decimalPlaces.map { value.decimal(places: $0) } ?? "\(value)"
  }

  @Test(arguments: [
    ("It added 3.4m subscribers.", "3400000 subscribers"),
    ("It cut 1,200 jobs.", "1200 jobs"), ("He ran the 400m final.", "400 m"),
    (
      "1.3m viewers on Monday, and 2.8m on Sunday",
      "1300000 viewers, 2800000"
    ),
    ("1.2bn users, of whom 310m pay", "1200000000 users, 310000000"),
    ("2m users, then 3 million or 4m.", "2000000 users, 3000000, 4000000"),
    ("5m people live there, and 20m above the sea", "5000000 people, 20 m"),
    ("4m people saw her win the 200m in June", "4000000 people, 200 m, date"),
    ("3m copies and a 2.8m wall", "3 m, 2.8 m"),
    ("$5m went on a wall, and 3m in length", "5000000 USD, 3 m"),
  ])
  func `A letter for a scale stands before what is counted`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("He weighs 14 stone and she is 9st 4lb.", "14 stone, 130 lb"),
    ("a 14-stone man", "14 stone"), ("It weighed 11st.", "11 stone"),
    ("lost two stone in a year", "2 stone, 1 year"),
    ("two stone lions", "2"), ("the 21st, 1st and 2nd", "no. 21, no. 1, no. 2"),
    ("a horse 16 hands high", "16 hand"), ("all 16 hands worked", "16"),
    ("3 fathoms and 5 furlongs", "3 fathom, 5 furlong"),
    ("20 fluid ounces or 2 bushels", "20 floz, 2 bushel"),
    ("2 minutes 53 seconds per km", "173 s/km"),
    ("4 min 10 s per mile", "250 s/mi"), ("53 seconds per km", "53 s/km"),
    ("2 minutes 53 seconds per lap", "173 s"),
  ])
  func `Customary units, and the pace of a runner`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("beat the Nuggets 112-104", ""), ("the Airbus 320-200 flew", ""),
    ("a magnitude-6.1 quake", "6.1"), ("a single-digit rise", "1…10"),
    ("a single digit", ""), ("temperatures in the mid-60s", "60…70"),
    ("the mid-60s", ""), ("four in 10 adults", "0.4"),
    ("two in 25 minutes", "2, 25 min"),
    ("support at 54%, up 3 points", "54 %, 3 %p"),
    ("shot 45% and scored 12 points", "45 %, 12 points"),
    ("a margin of error of 3 points", "3 %p"),
    ("6.4% more than a year ago", "6.4 %, 1 year"),
    ("more than a year ago", "1 year over"),
    ("rose 6 percent, more than 5 points", "6 %, 5 %p over"),
    ("the hottest June, 1.5C above average", "date, 1.5 degC"),
  ])
  func `Scores, shares and points of news`(text: String, expected: String) {
    #expect(found(text) == expected)
  }
}
