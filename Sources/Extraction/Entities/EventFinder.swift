import Lexicons
import Records
import Text

/// Finds the events that an article names: "Konferensi Pengawasan Ketenagakerjaan ASEAN ke-12".
enum EventFinder {
  static func find(in article: Article) -> [Event] { [] }
}
