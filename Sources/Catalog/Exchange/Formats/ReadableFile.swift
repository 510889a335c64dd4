#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Kernel

/// A delimited file as UTF-8: the file itself, or a copy in other letters that goes away with this value.
///
/// The same file always gives the same copy, so that a run which was cut off goes on at the same byte.
package final class ReadableFile {
  package let path: String
  private let isCopy: Bool

  /// - Parameter place: where a copy may be written, beside it.
  package init(_ original: String, beside place: String) throws(FileFault) {
    let encoding = try TextEncoding.of(original)
    guard encoding != .utf8 else {
      path = original
      isCopy = false
      return
    }
    path = place + ".utf8"
    isCopy = true
    try Self.rewrite(original, from: encoding, to: path)
  }

  deinit { if isCopy { unlink(path) } }

  /// The beginning of a file as UTF-8, for whoever asks what it is.
  static func start(_ bytes: [UInt8]) -> [UInt8] {
    let encoding = TextEncoding.of(bytes)
    return encoding == .utf8 ? bytes : LetterTurner(encoding)?.turn(bytes) ?? bytes
  }

  private static func rewrite(_ original: String, from encoding: TextEncoding, to path: String) throws(FileFault) {
    let source = try ByteSource(path: original)
    guard let turner = LetterTurner(encoding) else { throw .notUTF8(line: 1) }
    guard let file = fopen(path, "w") else { throw .unwritable(path: path, why: String(cString: strerror(errno))) }
    var isWritten = true
    while isWritten {
      let bytes = try source.next()
      let turned = turner.turn(bytes)
      isWritten = turned.isEmpty || fwrite(turned, 1, turned.count, file) == turned.count
      if bytes.isEmpty { break }
    }
    guard fclose(file) == 0, isWritten else { throw .unwritable(path: path, why: String(cString: strerror(errno))) }
  }
}

/// Rewrites bytes of one encoding as UTF-8, piece by piece. What cannot be read becomes a byte that no UTF-8 has, so that its row is reported.
private final class LetterTurner {
  private let handle: iconv_t
  private var held: [CChar] = []

  init?(_ encoding: TextEncoding) {
    guard let handle = iconv_open("UTF-8", encoding.name), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// An empty piece is the end.
  func turn(_ bytes: [UInt8]) -> [UInt8] {
    var input = held + bytes.map { CChar(bitPattern: $0) }
    held = []
    var output: [UInt8] = []
    var place = [CChar](repeating: 0, count: 64 * 1024)
    var done = 0
    while done < input.count {
      var failure: Int32 = 0
      let (used, made) = input.withUnsafeMutableBufferPointer { given in
        place.withUnsafeMutableBufferPointer { taken in
          var from: UnsafeMutablePointer<CChar>? = given.baseAddress! + done
          var to: UnsafeMutablePointer<CChar>? = taken.baseAddress!
          var left = given.count - done, free = taken.count
          // (size_t) -1, which Swift takes for a number with a sign.
          if iconv(handle, &from, &left, &to, &free) < 0 { failure = errno }
          return (given.count - done - left, taken.count - free)
        }
      }
      output += place[..<made].map { UInt8(bitPattern: $0) }
      done += used
      switch failure {
      case 0, E2BIG: continue
      case EINVAL where !bytes.isEmpty:
        held = Array(input[done...])
        return output
      default:
        output.append(0xFF)
        done += 1
      }
    }
    return output
  }
}
