import COpenSSL

/// A private Ed25519 key (RFC 8032) through OpenSSL's libcrypto: 32 bytes that stay secret.
package struct SigningKey: Sendable, CustomStringConvertible {
  package let seed: [UInt8]
  /// The public half.
  package let verifying: VerifyingKey

  /// Nil unless there are 32 bytes.
  package init?(seed: [UInt8]) {
    guard seed.count == 32, let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else { return nil }
    defer { EVP_PKEY_free(key) }
    var count = 32
    var bytes = [UInt8](repeating: 0, count: count)
    guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == 32 else { return nil }
    self.seed = seed
    verifying = VerifyingKey(bytes: bytes)
  }

  /// The 64 bytes of a signature; nil when libcrypto fails, which only a lack of memory makes it do.
  package func sign(_ message: [UInt8]) -> [UInt8]? {
    guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count), let context = EVP_MD_CTX_new() else { return nil }
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
    }
    var count = 64
    var signature = [UInt8](repeating: 0, count: count)
    guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1, count == 64
    else { return nil }
    return signature
  }

  package var description: String { "(signing key)" }
}

/// A public Ed25519 key: 32 bytes that anyone may have.
package struct VerifyingKey: Hashable, Sendable {
  package let bytes: [UInt8]
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// A short name for it: the first 16 bytes of its SHA-256, in hex.
  package var id: String { Encoding.hex(Digest.sha256(bytes).prefix(16)) }

  /// Whether this key's owner signed exactly this message.
  package func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard bytes.count == 32, signature.count == 64, let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count),
      let context = EVP_MD_CTX_new()
    else { return false }
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
    }
    return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }
}
