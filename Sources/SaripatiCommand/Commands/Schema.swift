import ArgumentParser
import SchemaData

/// `saripati schema`: the JSON Schema of a record.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (2020-12) of a record.",
    discussion: """
      Example:
        saripati schema > record.schema.json
      """)

  func run() throws {
    let schema = record_schema()
    try Output.print(Array(UnsafeBufferPointer(start: schema.bytes, count: Int(schema.length))))
  }
}
