import Kernel
import Testing

@Suite struct SealedBytesTests {
  private let key = [UInt8](repeating: 3, count: 32), nonce = [UInt8](repeating: 5, count: 12)

  @Test func whatWasSealedIsOpenedByItsKeyAlone() {
    for plain in [[], Array("secret".utf8), [UInt8](repeating: 9, count: 100_000)] {
      let sealed = SealedBytes.seal(plain, key: key, nonce: nonce)
      #expect(sealed.count == plain.count + 28)
      #expect(SealedBytes.open(sealed, key: key) == plain)
      #expect(SealedBytes.open(sealed, key: [UInt8](repeating: 4, count: 32)) == nil)
      for place in [0, 12, sealed.count - 1] {
        var changed = sealed
        changed[place] ^= 1
        #expect(SealedBytes.open(changed, key: key) == nil)
      }
    }
    #expect(SealedBytes.open([1, 2, 3], key: key) == nil)
  }

  /// Test case 14 of McGrew and Viega, "The Galois/Counter Mode of Operation" (2005): key, nonce and text all zero.
  @Test func itIsTheStandardsCipher() {
    let zero = [UInt8](repeating: 0, count: 32)
    let sealed = SealedBytes.seal([UInt8](repeating: 0, count: 16), key: zero, nonce: [UInt8](repeating: 0, count: 12))
    #expect(Encoding.hex(sealed.dropFirst(12)) == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
  }
}
