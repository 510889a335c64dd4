import COpenSSL

/// Bytes that only who knows the key can read or change unseen: AES-256-GCM (NIST SP 800-38D) through OpenSSL's libcrypto.
package enum SealedBytes {
  static let nonceLength = 12
  static let tagLength = 16

  /// Nonce, cipher and tag in one.
  ///
  /// - Parameters:
  ///   - key: 32 bytes.
  ///   - nonce: 12 bytes, never twice under one key.
  package static func seal(_ plain: [UInt8], key: [UInt8], nonce: [UInt8]) -> [UInt8] {
    precondition(key.count == 32 && nonce.count == nonceLength, "AES-256-GCM takes 32 bytes of key and 12 of nonce")
    let context = EVP_CIPHER_CTX_new()
    defer { EVP_CIPHER_CTX_free(context) }
    var cipher = [UInt8](repeating: 0, count: plain.count), tag = [UInt8](repeating: 0, count: tagLength)
    var length: Int32 = 0, rest: Int32 = 0
    let isDone = EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1
      && (plain.isEmpty || EVP_EncryptUpdate(context, &cipher, &length, plain, Int32(plain.count)) == 1)
      && EVP_EncryptFinal_ex(context, &tag, &rest) == 1
      && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tagLength), &tag) == 1
    precondition(isDone, "libcrypto seals bytes")
    return nonce + cipher + tag
  }

  /// What was sealed; nil under another key or when a bit was changed.
  package static func open(_ sealed: [UInt8], key: [UInt8]) -> [UInt8]? {
    guard key.count == 32, sealed.count >= nonceLength + tagLength else { return nil }
    let nonce = Array(sealed.prefix(nonceLength)), cipher = Array(sealed.dropFirst(nonceLength).dropLast(tagLength))
    var tag = Array(sealed.suffix(tagLength)), plain = [UInt8](repeating: 0, count: cipher.count)
    let context = EVP_CIPHER_CTX_new()
    defer { EVP_CIPHER_CTX_free(context) }
    var length: Int32 = 0, rest: Int32 = 0, end = [UInt8](repeating: 0, count: tagLength)
    guard EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1,
      cipher.isEmpty || EVP_DecryptUpdate(context, &plain, &length, cipher, Int32(cipher.count)) == 1,
      EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tagLength), &tag) == 1, EVP_DecryptFinal_ex(context, &end, &rest) == 1
    else { return nil }
    return plain
  }
}
