import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog

/// Bytes that begin like a picture of each kind.
enum PictureBytes {
  static let png = png(wide: 800, high: 1000)
  static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC2, 0, 17, 8, 3, 232, 3, 32, 3] + Array(repeating: 1, count: 9) + [0xFF, 0xDA, 0, 2, 9, 0xFF, 0, 0xFF, 0xD0, 9, 0xFF, 0xD9]
  static let gif = Array("GIF89a".utf8) + [32, 3, 232, 3, 0, 0, 0] + [0x21, 0xFE, 1, 9, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80, 1, 2, 3, 4, 5, 6, 2, 2, 0x4C, 1, 0, 0x3B]
  static let webp = Array("RIFF".utf8) + [22, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x1F, 3, 0, 0xE7, 3, 0]

  static func png(wide: UInt32, high: UInt32) -> [UInt8] {
    func big(_ number: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + big(wide) + big(high) + [8, 2, 0, 0, 0]
      + [0, 0, 0, 0] + [0, 0, 0, 2] + Array("IDAT".utf8) + [1, 2] + [0, 0, 0, 0] + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  }
  static let avif: [UInt8] = [0, 0, 0, 28] + Array("ftypmif1".utf8) + [0, 0, 0, 0] + Array("mif1avifmiaf".utf8)
}

struct PictureBytesTests {
  @Test func aPictureIsKnownByItsFirstBytesAndADrawingOrAPageIsNone() {
    #expect(PictureFormat(PictureBytes.png) == .png)
    #expect(PictureFormat(PictureBytes.jpeg) == .jpeg)
    #expect(PictureFormat(PictureBytes.gif) == .gif)
    #expect(PictureFormat(PictureBytes.webp) == .webp)
    #expect(PictureFormat(PictureBytes.avif) == .avif)
    let heic: [UInt8] = [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0] + Array("mif1heic".utf8)
    for none in [Array("<svg xmlns=".utf8), Array("<!doctype html>".utf8), heic, [], [0xFF, 0xD8]] { #expect(PictureFormat(none) == nil) }
  }

  @Test func aPictureSaysItsSizeInItsFirstBytesAndWhatIsTooLargeOrNothingIsRefusedAtTheDoor() {
    for bytes in [PictureBytes.png, PictureBytes.jpeg, PictureBytes.gif, PictureBytes.webp] {
      #expect(PictureHead.size(bytes) == PixelSize(wide: 800, high: 1000))
      #expect(PictureHead.fault(bytes) == nil)
    }
    #expect(PictureHead.fault(PictureBytes.avif) == nil)
    #expect(PictureHead.fault(PictureBytes.png(wide: 0, high: 0)) == .broken)
    #expect(PictureHead.fault(PictureBytes.png(wide: 60_000, high: 1)) == .tooManyPixels)
    #expect(PictureHead.fault(PictureBytes.png(wide: 30_000, high: 30_000)) == .tooManyPixels)
    #expect(PictureHead.fault(PictureBytes.png(wide: 10_000, high: 10_000)) == .tooManyPixels)
    #expect(PictureHead.fault(PictureBytes.png(wide: .max, high: .max)) == .tooManyPixels)
    #expect(PictureHead.fault(Array(PictureBytes.png.prefix(20))) == .broken)
    #expect(PictureHead.fault([0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0, 0, 0, 0, 0, 0]) == .broken)
    #expect(PictureHead.fault(Array("<svg/>".utf8)) == .notAPicture)
  }

  @Test func aFileThatBrokeOffIsRefusedAtTheDoorHoweverFarItCame() {
    for bytes in [PictureBytes.png, PictureBytes.jpeg, PictureBytes.gif, PictureBytes.webp, TestPhoto.png(wide: 40, high: 30), TestPhoto.lyingJPEG] {
      #expect(PictureHead.fault(bytes) == nil)
      // A few bytes behind the end are what some programs leave there.
      #expect(PictureHead.fault(bytes + [0, 0]) == nil)
      for part in [1, 2, 5] { #expect(PictureHead.fault(Array(bytes.dropLast(part))) == .broken, "\(bytes.count) without \(part)") }
      #expect(PictureHead.fault(Array(bytes.prefix(bytes.count / 2))) == .broken)
    }
    #expect(PictureHead.fault(PictureBytes.avif + [0, 0, 0, 99] + Array("mdat".utf8) + [1, 2, 3]) == .broken)
    // The end of the small picture that a camera wrote into the head is not the end of the photo.
    let camera: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 0xFF, 0xD8, 0xFF, 0xD9] + PictureBytes.jpeg.dropFirst(2)
    #expect(PictureHead.fault(camera) == nil && PictureHead.fault(Array(camera.dropLast(2))) == .broken)
  }

  @Test func aPrintIsNeverLargerThanItsPhoto() {
    #expect(Prints.widths(for: 200) == [320])
    #expect(Prints.widths(for: 320) == [320])
    #expect(Prints.widths(for: 500) == [320, 640])
    #expect(Prints.widths(for: 5000) == [320, 640, 1280])
    #expect(PixelSize(wide: 3000, high: 4000).within(width: 1280) == PixelSize(wide: 1280, high: 1707))
    #expect(PixelSize(wide: 300, high: 400).within(width: 1280) == PixelSize(wide: 300, high: 400))
  }
}
