import Glibc
import Lexicons

// Compiles the built-in tables while the program is built: `LexiconCompiler OUTPUT.swift`.
// Writes a Swift file with one constant. A fault of a table ends the build, with its place.

func report(_ problem: String) { _ = write(2, "error: \(problem)\n", problem.utf8.count + 8) }

let (lexicon, faults) = Lexicon.compile(Lexicon.builtInTables())
for fault in faults { report("Lexicons/\(fault)") }
guard faults.isEmpty, CommandLine.arguments.count == 2 else { exit(1) }

var source = Array("let compiledLexicon: StaticString = \"".utf8)
for byte in LexiconArchive.write(lexicon) {
  if byte == 0x22 || byte == 0x5C { source.append(0x5C) }
  source.append(byte)
}
source += Array("\"\n".utf8)

guard let file = fopen(CommandLine.arguments[1], "w"), fwrite(source, 1, source.count, file) == source.count,
  fclose(file) == 0
else {
  report("\(CommandLine.arguments[1]) cannot be written")
  exit(1)
}
