import Foundation
import JSONInput
import Testing

/// The owner's five articles, field by field.
@Suite struct SeedTests {
  /// For each list, the fields of its records that are as the gold has them.
  private static let fields: [(list: String, fields: [String])] = [
    ("zones", ["kind", "start", "end"]),
    ("authors", ["text", "start", "end", "name", "role"]),
    (
      "figures",
      [
        "id", "text", "start", "end", "kind", "value", "min", "max", "modifier", "unit", "per", "change",
        "statement",
      ]
    ),
    ("dates", ["id", "end", "type", "value", "mod", "quant", "freq", "resolved_by", "statement"]),
    (
      "statements",
      [
        "id", "text", "start", "end", "type", "cue.text", "cue.start", "speaker.text", "speaker.start",
        "speaker.name", "speaker.organisation",
      ]
    ),
    (
      "recommendations",
      [
        "id", "text", "start", "end", "number", "list.title.text", "list.declared", "list.found", "force",
        "issued_by.name", "issued_by.organisation", "statement",
      ]
    ),
    ("people", ["name", "organisation"]),
    ("events", ["name", "edition", "date"]),
  ]

  private static let single = [
    "language", "title.text", "title.start", "publisher.name", "publisher.start", "dateline.text",
    "dateline.place",
    "published.value", "published.type", "published.start",
  ]

  @Test(arguments: [
    "000_ddf6347e6c76aba8", "001_e40bcbb90e19bbee", "002_4e4bf7e58f11125e", "003_1762f880eb5c61fe",
    "004_0e8a7196c9ebab1e",
  ])
  func isAsTheGoldHasIt(name: String) throws {
    let path = Executable.package + "/seeds/\(name).gold.json"
    let gold = try JSONParser.parse([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    let output = try Executable.run(["extract", "seeds/\(name).txt"]).output
    let found = try JSONParser.parse([UInt8](output))
    #expect(gold["id"] == found["id"])
    for field in SeedTests.single { #expect(value(gold, field) == value(found, field), "\(field)") }
    for (list, fields) in SeedTests.fields {
      let expected = gold[list]?.elements ?? []
      let given = found[list]?.elements ?? []
      #expect(expected.count == given.count, "\(list)")
      for (a, b) in zip(expected, given) {
        for field in fields {
          #expect(value(a, field) == value(b, field), "\(list) \(field) of \(value(a, "id") ?? .null)")
        }
      }
    }
  }

  /// A member, or a member of a member: `speaker.name`. Numbers compare by value.
  private func value(_ record: JSONValue, _ path: String) -> JSONValue? {
    var value: JSONValue? = record
    for key in path.split(separator: ".") { value = value?[String(key)] }
    if case .number = value, let double = value?.double { return .number("\(double)") }
    return value
  }
}
