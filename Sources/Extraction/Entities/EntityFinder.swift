import Lexicons
import Records
import Text

/// The people, organisations and events of an article, and every place that names or points at somebody.
struct EntityFindings: Sendable {
  var people: [Person] = []
  var organisations: [Organisation] = []
  var events: [Event] = []
  /// Who is meant where; ``Discourse`` follows it through the article.
  var chart = MentionChart(tokens: 0)
  var words: [UInt64] = []
  var registry = PersonRegistry()
  var bodies = OrganisationRegistry()
}

/// Finds whom and what an article names.
enum EntityFinder {
  static func find(in article: Article) -> EntityFindings {
    let evidence = WordEvidence(article)
    var chart = MentionFinder(article, evidence: evidence).chart
    var findings = EntityFindings()
    findings.words = evidence.keys
    findings.registry = people(&chart, evidence, article.reading)
    findings.bodies = OrganisationRegistry(article, chart)
    findings.chart = chart
    let document = article.reading.document
    func text(_ range: Range<Int>) -> String { document.name(article.reading.span(range)) }
    findings.people = findings.registry.people.map { entry in
      Person(
        name: text(entry.core), mentions: entry.mentions.map { article.reading.span(chart[$0].core) },
        role: entry.role.flatMap { $0.isEmpty ? nil : text($0) }, organisation: entry.organisation.map(text))
    }
    findings.organisations = findings.bodies.records(article.reading)
    findings.events = EventFinder.find(in: article)
    return findings
  }

  /// Links the mentions of names: full forms first, so that short ones find them.
  private static func people(
    _ chart: inout MentionChart, _ evidence: WordEvidence, _ reading: Reading
  ) -> PersonRegistry {
    var registry = PersonRegistry()
    func words(_ mention: Mention) -> [UInt64] { mention.core.map { evidence.keys[$0] }.filter { $0 != 0 } }
    for certain in [true, false] {
      for full in [true, false] {
        for index in chart.mentions.indices where chart[index].kind == .name {
          let mention = chart[index]
          let words = words(mention)
          guard mention.isCertain == certain, (words.count > 1) == full, !words.isEmpty, mention.person < 0
          else { continue }
          // A name without any sign of a person only joins one that is known.
          if certain {
            chart[index].person = Int32(registry.add(words, mention))
          } else if registry.person(words) != nil {
            chart[index].person = Int32(registry.add(words, mention))
          }
        }
      }
    }
    for index in chart.mentions.indices where chart[index].person >= 0 {
      registry.note(index, of: Int(chart[index].person))
    }
    return registry
  }
}
