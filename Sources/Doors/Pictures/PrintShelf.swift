import Catalog
import Kernel
import Storage
import Web

/// Prints on disk: a folder for each photo, put there whole or not at all, beside a line with the size of the largest.
package struct PrintShelf: Sendable {
  /// Raised when prints are made in another way, so that all are made again.
  static let edition = "1"
  private static let sizeName = "size"

  let folder: String

  package enum Format: String, CaseIterable, Sendable {
    case webp, jpeg = "jpg"
    package var contentType: String { self == .webp ? "image/webp" : "image/jpeg" }
  }

  package static func name(_ width: Int64, _ format: Format) -> String { "\(width).\(format.rawValue)" }

  private func place(_ photo: Blob) -> String { "\(folder)/\(Self.edition)/\(photo.path)" }

  /// The size of the largest print; nil where there are none.
  package func size(_ photo: Blob) throws -> PixelSize? {
    guard let file = try DiskFile.readingIfThere("\(place(photo))/\(Self.sizeName)") else { return nil }
    let numbers = String(decoding: try file.read(at: 0, count: 64), as: UTF8.self).split(separator: " ").compactMap { Int64($0) }
    return numbers.count == 2 ? PixelSize(wide: numbers[0], high: numbers[1]) : nil
  }

  /// The print of a width, else the widest below it.
  func print(_ photo: Blob, width: Int64, _ format: Format) throws -> DiskFile? {
    for step in Prints.widths.reversed() where step <= width {
      if let file = try DiskFile.readingIfThere("\(place(photo))/\(Self.name(step, format))") { return file }
    }
    return nil
  }

  /// A folder in which prints are made; `keep` or `DiskFile.removeFolder` ends it.
  package func bench() throws -> String {
    try DiskFile.makeFolder("\(folder)/new")
    return try DiskFile.temporaryFolder("print", in: "\(folder)/new")
  }

  /// Puts what was made on the bench on the shelf; prints that lie there already stay.
  package func keep(_ bench: String, of photo: Blob, size: PixelSize) throws {
    let line = try DiskFile.temporary(in: bench)
    try Array("\(size.wide) \(size.high)".utf8).withUnsafeBytes { try line.append($0) }
    try DiskFile.move(line.path, to: "\(bench)/\(Self.sizeName)")
    let target = place(photo)
    guard try self.size(photo) == nil else { return try DiskFile.removeFolder(bench) }
    try DiskFile.makeFolder(String(target.prefix(target.utf8.count - photo.name.utf8.count - 1)))
    try DiskFile.removeFolder(target)
    try DiskFile.move(bench, to: target)
  }

  package func remove(_ photo: Blob) throws { try DiskFile.removeFolder(place(photo)) }

  /// Removes prints of photos that are gone, in one of 256 folders; the first also clears the bench of what broke off and older editions.
  package func clear(folder number: Int, isKept: (Blob) -> Bool) throws {
    if number == 0 {
      for edition in try DiskFile.names(in: folder) where edition != Self.edition && edition != "new" { try DiskFile.removeFolder("\(folder)/\(edition)") }
    }
    let first = "\(folder)/\(Self.edition)/\(Encoding.hex([UInt8(number)]))"
    for second in try DiskFile.names(in: first) {
      for name in try DiskFile.names(in: "\(first)/\(second)") {
        if let photo = Blob(name: name), !isKept(photo) { try remove(photo) }
      }
    }
  }
}
