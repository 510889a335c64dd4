import COpenSSL

/// SHA-256 (FIPS 180-4) over bytes that come piece by piece.
package final class RunningDigest {
  private let context = EVP_MD_CTX_new()!

  package init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }
  deinit { EVP_MD_CTX_free(context) }

  package func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    EVP_DigestUpdate(context, start, bytes.count)
  }

  /// The 32 bytes; nothing may be added afterwards.
  package func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { out, count in
      var length: UInt32 = 0
      EVP_DigestFinal_ex(context, out.baseAddress, &length)
      count = Int(length)
    }
  }
}
