import Lexicons
import Records
import Text

/// How a page is laid out: its zones, and what its head and foot say of the article.
public struct Layout: Sendable {
  /// In text order; together they cover the text once.
  public var zones: [Zone] = []
  /// The headline.
  public var title: Span?
  /// The outlet or agency, where the page names it.
  public var publisher: Publisher?
  /// Who wrote and edited it, in text order.
  public var authors: [Author] = []
  /// The place that opens the body.
  public var dateline: Dateline?
  /// Where the page states when the article appeared; ``DateFinder`` reads it.
  public var publishedSpan: Span?
  /// The outlet's country (ISO 3166), where outlet or dateline tell it.
  public var country: String?
  /// Bytes at which a line begins that continues the sentence of the line before.
  public var continuedLines: Set<Int> = []
}

/// Finds the zones of a page and what they say of the article.
///
/// One pass over the tokens gives each line its shape (``PageLine``); then rules over lines tell head, body and tail
/// apart (``PageReader``), and readers of their own take datelines, bylines and inserts out of single lines.
enum LayoutReader {
  static func read(_ reading: Reading) -> Layout {
    guard !reading.tokens.isEmpty else {
      var layout = Layout()
      if !reading.document.bytes.isEmpty {
        layout.zones = [Zone(.body, Span(0, reading.document.bytes.count))]
      }
      return layout
    }
    var page = PageReader(reading)
    page.read()
    return page.layout()
  }
}
