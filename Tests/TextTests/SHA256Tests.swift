import Testing

@testable import Text

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digestsTheStandardsExamples(text: String, digest: String) {
    #expect(SHA256.hexadecimal(Array(text.utf8)) == digest)
    #expect(SHA256.hexadecimal(Array(text.utf8), portably: true) == digest)
  }

  @Test func theProcessorsInstructionsGiveThePortableDigest() {
    var random = SplitMix(state: 180)
    for count in 0..<300 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(SHA256.hexadecimal(bytes) == SHA256.hexadecimal(bytes, portably: true))
    }
  }
}
