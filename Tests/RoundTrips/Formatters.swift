import CICUFormats

/// ICU's formatters of one locale, opened once each.
final class Formatters {
  let locale: String
  private var opened: [String: OpaquePointer] = [:]

  init(locale: String) { self.locale = locale }

  deinit { for format in opened.values { cicu_format_close(format) } }

  /// `spelled("2314")` is "dua ribu tiga ratus empat belas" in Indonesian.
  func spelled(_ number: String, rules: String? = nil) -> String? {
    let format = open("spelled " + (rules ?? "")) { cicu_format_spelled(locale, rules) }
    return written { cicu_format_decimals($0, number, nil, $1, $2) }(format)
  }

  /// `number("1234.5", "currency/EUR")` is "€ 1.234,50" in Indonesian.
  func number(_ number: String, _ skeleton: String) -> String? {
    let format = open("number " + skeleton) { cicu_format_number(locale, skeleton) }
    return written { cicu_format_decimals($0, number, nil, $1, $2) }(format)
  }

  /// `range("5", "10", "percent")` is "5%–10%".
  func range(_ first: String, _ last: String, _ skeleton: String) -> String? {
    let format = open("range " + skeleton) { cicu_format_number_range(locale, skeleton) }
    return written { cicu_format_decimals($0, first, last, $1, $2) }(format)
  }

  /// `date(day, style: 0)` is "Sabtu, 22 November 2025". Styles: 0 full, 1 long, 2 medium, 3 short.
  func date(_ milliseconds: Double, style: Int32, time: Int32 = -1) -> String? {
    let format = open("date \(style) \(time)") { cicu_format_date(locale, style, time) }
    return written { cicu_format_days($0, milliseconds, 0, $1, $2) }(format)
  }

  /// `date(day, "yMMMM")` is "November 2025".
  func date(_ milliseconds: Double, _ skeleton: String) -> String? {
    let format = open("pattern " + skeleton) { cicu_format_date_pattern(locale, skeleton) }
    return written { cicu_format_days($0, milliseconds, 0, $1, $2) }(format)
  }

  /// `dates(first, last, "yMMMd")` is "10–20 Jan 2007".
  func dates(_ first: Double, _ last: Double, _ skeleton: String) -> String? {
    let format = open("dates " + skeleton) { cicu_format_date_range(locale, skeleton) }
    return written { cicu_format_days($0, first, last, $1, $2) }(format)
  }

  /// The ISO 4217 codes of today's currencies.
  static let currencies: [String] = {
    var codes: [String] = []
    while let code = cicu_format_currency(Int32(codes.count)) { codes.append(String(cString: code)) }
    return codes.sorted()
  }()

  private func open(_ key: String, _ make: () -> OpaquePointer?) -> OpaquePointer? {
    if let format = opened[key] { return format }
    let format = make()
    opened[key] = format
    return format
  }

  private func written(
    _ write: @escaping (OpaquePointer, UnsafeMutablePointer<UInt16>, Int32) -> Int32
  ) -> (OpaquePointer?) -> String? {
    { format in
      guard let format else { return nil }
      var units = [UInt16](repeating: 0, count: 400)
      let length = units.withUnsafeMutableBufferPointer { write(format, $0.baseAddress!, Int32($0.count)) }
      return length < 0 ? nil : String(decoding: units.prefix(Int(length)), as: UTF16.self)
    }
  }
}
