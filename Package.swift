// swift-tools-version: 6.1
import PackageDescription

// Everything that imports `Saripati` names the library's targets too: it re-exports them, and SwiftPM rebuilds
// an importer only when a target that it names has changed.
let library: [Target.Dependency] = [
  "Saripati", "Text", "Lexicons", "BuiltInLexicon", "Patterns", "Records", "Extraction", "Outputs",
]

// libFuzzer brings `main` to whatever is built for it: no tool can run while that is built (Scripts/fuzz).
let isFuzzing = Context.environment["SARIPATI_FUZZING"] != nil

let package = Package(
  name: "saripati",
  products: [
    .library(name: "Saripati", targets: ["Saripati"]),
    .executable(name: "saripati", targets: ["SaripatiCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CICUSystem", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CICUSystem"]),
    .target(name: "LexiconData"),
    .target(name: "CSHA256"),
    .target(name: "CProcessor"),
    .target(name: "Text", dependencies: ["CICU", "CProcessor", "CSHA256"]),
    .target(name: "Lexicons", dependencies: ["Text", "LexiconData"]),
    .executableTarget(name: "LexiconCompiler", dependencies: ["Lexicons"]),
    .plugin(name: "CompileLexicons", capability: .buildTool(), dependencies: ["LexiconCompiler"]),
    .target(
      name: "BuiltInLexicon", dependencies: ["Lexicons"],
      swiftSettings: isFuzzing ? [.define("COMPILE_LEXICON_AT_START")] : [],
      plugins: isFuzzing ? [] : ["CompileLexicons"]),
    .target(name: "Patterns", dependencies: ["Text", "Lexicons"]),
    .target(name: "Records", dependencies: ["Text"]),
    .target(name: "Extraction", dependencies: ["Text", "Lexicons", "Patterns", "Records"]),
    .target(name: "Outputs", dependencies: ["Text", "Records"]),
    .target(name: "JSONInput"),
    .target(name: "Evaluation", dependencies: ["JSONInput"]),
    .target(name: "SchemaData", exclude: ["record.schema.json"]),
    .target(
      name: "Saripati",
      dependencies: ["Text", "Lexicons", "BuiltInLexicon", "Records", "Extraction", "Outputs"]),
    .executableTarget(
      name: "SaripatiCommand",
      dependencies: library + [
        "Evaluation", "JSONInput", "SchemaData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "saripati-bench", dependencies: library, path: "Benchmarks", exclude: ["README.md"]),
    .testTarget(name: "TextTests", dependencies: ["Text", "CICU"]),
    .testTarget(
      name: "CommandTests", dependencies: library + ["SaripatiCommand", "Evaluation", "JSONInput"],
      exclude: ["floors.json"]),
    // What only tests need: ICU's formatters, and a command that reads a million of their values back.
    .target(
      name: "CICUFormats", dependencies: ["CICUSystem"], path: "Tests/CICUFormats",
      linkerSettings: [.linkedLibrary("icui18n")]),
    .target(name: "RoundTrips", dependencies: library + ["CICUFormats"], path: "Tests/RoundTrips"),
    .executableTarget(
      name: "saripati-round-trips", dependencies: library + ["RoundTrips"], path: "Tests/RoundTripsCommand"),
    .testTarget(name: "RoundTripTests", dependencies: library + ["RoundTrips"]),
    .testTarget(name: "ExtractionTests", dependencies: library, exclude: ["Cases"]),
    .target(name: "Invariants", dependencies: library + ["JSONInput"], path: "Fuzzing/Invariants"),
    .testTarget(name: "FuzzTests", dependencies: ["Invariants"]),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(name: "saripati-fuzz", dependencies: ["Invariants"], path: "Fuzzing/Fuzzer"))
}
