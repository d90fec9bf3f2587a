import Lexicons
import Patterns
import Records
import Text

/// What the date rules found in an article.
struct DateFindings: Sendable {
  var published: DateRecord?
  var records: [DateRecord] = []
  var warnings: [Warning] = []
}

/// Finds temporal expressions (TIMEX3) and resolves them.
///
///     "Rabu (6/12/2023)"     → DATE 2023-12-06
///     "empat kali sehari"    → SET P1D, freq 4X
enum DateFinder {
  static func find(in article: Article, callersReference: CivilDate?) -> DateFindings {
    let reading = article.reading
    var findings = DateFindings()
    let scanner = DateScanner(reading: reading)
    findings.published = article.layout.publishedSpan.flatMap { PublishedDate.read($0, scanner) }
    let reference = findings.published.flatMap { PublishedDate.day(of: $0) } ?? callersReference
    let resolver = DateResolver(reference: reference, reading: reading)
    let order = DateOrder(reading.lexicon, country: article.layout.country)
    var text: [UInt8] = []
    for sentence in article.sentences {
      for found in scanner.scan(sentence.tokens) {
        if found.timex.isSwappable, order.settle(found.timex, sentence.language, reference) {
          findings.warnings.append(DateWarning.ambiguous(reading, found))
        }
        let (content, how) = resolver.resolve(found.timex, at: found.tokens)
        if let mismatch = DateWarning.mismatch(reading, found, content) { findings.warnings.append(mismatch) }
        findings.records.append(record(found, content, how, reading, &text))
      }
    }
    return findings
  }

  /// - Parameters:
  ///   - text: room for the value's text, used again and again.
  private static func record(
    _ found: FoundDate, _ content: Timex.Content, _ how: DateRecord.Resolution?, _ reading: Reading,
    _ text: inout [UInt8]
  ) -> DateRecord {
    text.removeAll(keepingCapacity: true)
    content.write(to: &text)
    let timex = found.timex
    var record = DateRecord(
      span: reading.span(found.tokens), kind: content.kind, value: String(decoding: text, as: UTF8.self),
      evidence: Evidence(found.rule, rows: timex.rows))
    record.mod = timex.mod.isEmpty ? nil : timex.mod.description
    record.quant = timex.quant.isEmpty ? nil : timex.quant.description
    record.freq = timex.times.map { "\($0)X" }
    record.resolvedBy = how
    return record
  }
}

/// Which of two numbers is the day.
struct DateOrder {
  private let lexicon: Lexicon
  /// The outlet's country.
  private let country: String?

  init(_ lexicon: Lexicon, country: String?) {
    self.lexicon = lexicon
    self.country = country
  }

  /// Whether the outlet's country writes the month first.
  private var isMonthFirst: Bool {
    country.map { country in
      lexicon.entries(of: .conventions).contains { $0.term == country && $0.code == "month-first" }
    } ?? false
  }

  /// Decides between the two readings of a date in digits; true where it stays ambiguous.
  func settle(_ timex: Timex, _ language: LanguageIndex, _ reference: CivilDate?) -> Bool {
    guard let swapped = timex.swapped, let point = timex.point else { return false }
    let hasOther = lexicon.entries(of: .conventions).contains {
      $0.language == language && $0.term == "date-order-other"
    }
    // Where all write the day first, a weekday that does not fit is a slip of the weekday.
    guard hasOther else { return false }
    let isFirst = fits(point, reference)
    let isSecond = fits(swapped, reference)
    if isFirst != isSecond {
      if isSecond { timex.content = .point(swapped) }
      return false
    }
    if isMonthFirst {
      timex.content = .point(swapped)
      return false
    }
    return true
  }

  /// Whether the weekday beside it fits.
  private func fits(_ date: PartialDate, _ reference: CivilDate?) -> Bool {
    guard let weekday = date.weekday else { return true }
    var date = date
    date.year = date.year ?? reference?.year
    return date.civil.map { $0.weekday == weekday } ?? true
  }
}

/// What is doubtful about a date.
enum DateWarning {
  static func ambiguous(_ reading: Reading, _ found: FoundDate) -> Warning {
    let text = reading.document.name(reading.span(found.tokens))
    let other = found.timex.swapped?.value ?? ""
    return Warning(
      code: "ambiguous-date",
      message: "\"\(text)\" is read as \(found.timex.content.value); it could be \(other)")
  }

  /// A weekday that is not that of the date beside it.
  static func mismatch(_ reading: Reading, _ found: FoundDate, _ content: Timex.Content) -> Warning? {
    guard let weekday = found.timex.point?.weekday, case .point(let point) = content, let day = point.civil,
      day.weekday != weekday
    else { return nil }
    let text = reading.document.name(reading.span(found.tokens))
    return Warning(
      code: "weekday-mismatch",
      message: "\"\(text)\": \(day) is day \(day.weekday) of the week (Monday is 1), not day \(weekday)")
  }
}
