import Foundation
import Testing

@Suite struct OtherCommandTests {
  @Test func tokensPrintsSentencesKindsAndRoles() throws {
    let result = try Executable.run(["tokens", "-"], input: Data("Rp140-an triliun. Lalu 1.2bn.\n".utf8))
    #expect(result.status == 0)
    #expect(result.lines.first?.hasPrefix("1\t0-2\tword\tRp\t") == true)
    #expect(result.lines.contains { $0.hasPrefix("2\t") && $0.contains("\tbn\t") })
  }

  @Test func lexiconsCheckFindsNoFaultInTheTables() throws {
    let result = try Executable.run(["lexicons", "check", "Lexicons"])
    #expect(result.errors == "")
    #expect(result.status == 0)
  }

  @Test func lexiconsCheckNamesFileLineColumnAndCell() throws {
    let scratch = try ScratchFolder()
    try scratch.write("id/months.tsv", "term\tvalue\tclass\nJanuari\tsatu\tname\nMei\t5\tnama\n")
    try scratch.write("id/nonsense.tsv", "term\nx\n")
    let result = try Executable.run(["lexicons", "check", scratch.path])
    #expect(result.status == 1)
    #expect(result.errors.contains("id/months.tsv:2: column 2: \"satu\""))
    #expect(result.errors.contains("id/months.tsv:3: column 3: \"nama\""))
    #expect(result.errors.contains("id/nonsense.tsv: no such role"))
  }

  @Test func ownLexiconsAddToTheBuiltInOnes() throws {
    let scratch = try ScratchFolder()
    try scratch.write("common/currencies.tsv", "term\tvalue\tcode\tclass\nsimbang\t1\tXTS\tname\n")
    let arguments = ["extract", "--input", "jsonl", "-", "--lexicons", scratch.path]
    let line = #"{"id":"a","text":"Harganya 5 simbang.","language":"id"}"#
    let result = try Executable.run(arguments, input: Data(line.utf8))
    let figures = result.records.first?["figures"] as? [[String: Any]]
    #expect(figures?.first?["unit"] as? String == "XTS")
  }

  @Test func explainNamesRulesAndRows() throws {
    let result = try Executable.run(["explain", "seeds/001_e40bcbb90e19bbee.txt"])
    #expect(result.status == 0)
    #expect(result.text.contains("f3 "))
    #expect(result.text.contains("   rule figure."))
    #expect(result.text.contains("multipliers.tsv:"))
  }

  @Test func helpHasExamples() throws {
    for arguments in [["--help"], ["extract", "--help"], ["evaluate", "--help"], ["explain", "--help"]] {
      let result = try Executable.run(arguments)
      #expect(result.status == 0)
      #expect(result.text.contains("saripati") && result.text.contains("xample"))
    }
  }

  @Test func everyRecordIsValidAgainstTheSchema() throws {
    let scratch = try ScratchFolder()
    try scratch.write("schema.json", try Executable.run(["schema"]).output)
    try scratch.write(
      "records.jsonl", try Executable.run(["extract", "seeds", "Corpus", "no-such-file"]).output)
    let check = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(open(sys.argv[1]))
      Draft202012Validator.check_schema(schema)
      validator = Draft202012Validator(schema)
      count = 0
      for line in open(sys.argv[2], encoding="utf-8"):
          for error in validator.iter_errors(json.loads(line)): sys.exit(str(error)[:2000])
          count += 1
      print(count)
      """
    let result = try Executable.run(
      ["python3", "-c", check, scratch.path + "/schema.json", scratch.path + "/records.jsonl"],
      executable: "/usr/bin/env")
    #expect(result.errors == "")
    #expect(Int(result.text.trimmingCharacters(in: .whitespacesAndNewlines)).map { $0 > 5 } == true)
  }

  @Test func schemaInTheRepositoryIsTheOnePrinted() throws {
    let path = Executable.package + "/Sources/SchemaData/record.schema.json"
    #expect(try Executable.run(["schema"]).output == Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
