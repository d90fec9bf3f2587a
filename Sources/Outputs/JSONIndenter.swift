/// Spreads compact JSON over lines, two spaces a level.
public enum JSONIndenter {
  /// Appends `json` with its lines indented from `depth` on; empty arrays and objects stay on one line.
  public static func append(_ json: [UInt8], depth: Int, to out: inout [UInt8]) {
    var depth = depth
    var inString = false
    var index = 0
    func newLine() {
      out.append(0x0A)
      for _ in 0..<depth * 2 { out.append(0x20) }
    }
    while index < json.count {
      let byte = json[index]
      if inString {
        out.append(byte)
        if byte == 0x5C {
          index += 1
          out.append(json[index])
        } else if byte == 0x22 {
          inString = false
        }
        index += 1
        continue
      }
      switch byte {
      case 0x22:
        inString = true
        out.append(byte)
      case 0x7B, 0x5B:
        out.append(byte)
        if json[index + 1] == 0x7D || json[index + 1] == 0x5D {
          index += 1
          out.append(json[index])
        } else {
          depth += 1
          newLine()
        }
      case 0x7D, 0x5D:
        depth -= 1
        newLine()
        out.append(byte)
      case 0x2C:
        out.append(byte)
        newLine()
      case 0x3A: out.append(contentsOf: [0x3A, 0x20])
      default: out.append(byte)
      }
      index += 1
    }
  }
}
