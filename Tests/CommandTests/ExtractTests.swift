import Foundation
import Testing

@Suite struct ExtractTests {
  private let article =
    "Remitansi naik 5 persen menjadi Rp140 triliun, kata Anwar Sanusi, Selasa (5/12/2023).\n"

  @Test func printsOneRecordForEachSeed() throws {
    let result = try Executable.run(["extract", "seeds"])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.records.count == 5)
    #expect(result.records.allSatisfy { $0["schema"] as? String == "saripati/1" && $0["error"] is NSNull })
  }

  @Test func readsFoldersRecursivelyInByteOrder() throws {
    let scratch = try ScratchFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "A.txt", "notes.md", ".hidden.txt"] {
      try scratch.write(name, article)
    }
    let result = try Executable.run(["extract", "."], folder: scratch.path)
    let paths = result.records.compactMap { ($0["source"] as? [String: Any])?["path"] as? String }
    #expect(
      paths
        == ["./A.txt", "./a/z.txt", "./a.txt", "./b.txt"].sorted {
          $0.utf8.lexicographicallyPrecedes($1.utf8)
        })
  }

  @Test func keepsTheIdOfALine() throws {
    let lines =
      #"{"id":"x-1","text":"Ada 5 orang.","language":"id","note":[1,{}]}"# + "\n\n" + #"{"text":"Nihil."}"#
      + "\n"
    let result = try Executable.run(["extract", "--input", "jsonl", "-"], input: Data(lines.utf8))
    #expect(result.status == 0)
    #expect(result.records.map { $0["id"] as? String }[0] == "x-1")
    #expect((result.records[1]["id"] as? String)?.hasPrefix("sha256:") == true)
  }

  @Test func readsStandardInputAsTextWhenItIsNoJSON() throws {
    let result = try Executable.run(["extract"], input: Data(article.utf8))
    #expect(result.status == 0)
    #expect(result.records.count == 1)
  }

  @Test func writesAnArrayWithJSON() throws {
    let result = try Executable.run(["extract", "seeds", "--format", "json"])
    let array = try JSONSerialization.jsonObject(with: result.output) as? [[String: Any]]
    #expect(array?.count == 5)
    #expect(result.text.hasPrefix("[\n  {\n    \"schema\": \"saripati/1\",\n"))
    let none = try Executable.run(["extract", "--input", "jsonl", "--format", "json"], input: Data())
    #expect(none.text == "[]\n")
  }

  @Test func writesOneRowAFigureWithCSV() throws {
    let result = try Executable.run(["extract", "seeds", "--format", "csv"])
    let header = result.text.split(separator: "\r\n").first
    #expect(
      header?.hasPrefix("article,path,language,publisher,published,title,figure,text,kind,value") == true)
  }

  @Test func writesAFileThatAppearsComplete() throws {
    let scratch = try ScratchFolder()
    let result = try Executable.run(["extract", "seeds", "--output", scratch.path + "/out.jsonl"])
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    let text = try String(contentsOfFile: scratch.path + "/out.jsonl", encoding: .utf8)
    #expect(text.split(separator: "\n").count == 5)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["out.jsonl"])
  }

  @Test(arguments: [["--jobs", "1"], ["--jobs", "4"], ["--jobs", "3"]])
  func givesTheSameBytesForAnyNumberOfJobs(jobs: [String]) throws {
    let first = try Executable.run(["extract", "seeds", "Corpus", "--jobs", "2"])
    #expect(try Executable.run(["extract", "seeds", "Corpus"] + jobs).output == first.output)
  }

  @Test func givesTheSameBytesInAnyEnvironment() throws {
    let first = try Executable.run(["extract", "seeds"])
    for environment in [
      [:], ["LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"], ["LC_ALL": "C", "TZ": "Asia/Jakarta"],
      ["LANG": "id_ID.UTF-8", "LC_NUMERIC": "id_ID.UTF-8"],
    ] {
      #expect(try Executable.run(["extract", "seeds"], environment: environment).output == first.output)
    }
  }

  @Test func worksAloneInAnotherFolder() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.copyItem(atPath: Executable.path, toPath: scratch.path + "/alone")
    let file = try scratch.write("a.txt", article)
    let result = try Executable.run(
      ["extract", file], environment: [:], folder: scratch.path, executable: scratch.path + "/alone")
    #expect(result.status == 0)
    #expect((result.records[0]["figures"] as? [Any])?.isEmpty == false)
  }
}
