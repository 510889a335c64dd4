import CZLib

/// The gzip format (RFC 1952) of zlib.
enum Gzip {
  /// The bytes made smaller; nil when zlib has no memory for it.
  ///
  /// - Parameter level: 1 is quick, 9 is small.
  static func compressed(_ bytes: UnsafeRawBufferPointer, level: CInt) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window and 16 for the gzip frame, as zlib's manual has it.
    guard deflateInit2_(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
      return nil
    }
    defer { deflateEnd(&stream) }
    let most = Int(deflateBound(&stream, uLong(bytes.count)))
    let compressed = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = uInt(bytes.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = uInt(most)
      count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
    }
    return compressed.isEmpty ? nil : compressed
  }
}
