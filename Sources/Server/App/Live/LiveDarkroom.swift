import CChild
import Catalog
import Doors
import Storage
import Web
import Wire

#if canImport(Glibc)
  import Glibc
#endif

/// Prints by `vips`, the program of libvips, as a limited child process: the photo is read once, and what comes of that makes the prints.
enum LiveDarkroom {
  /// Where the program may be; nothing else of the surroundings is believed.
  static let places = ["/usr/bin/vips", "/usr/local/bin/vips"]
  /// Bytes that the smallest print should have at most, so that a page of forty weighs little; reached by quality.
  static let smallBytes = 8_000

  static func make(_ settings: Settings, places: [String] = places, milliseconds: Int32 = 30_000) -> Darkroom {
    let place = PicturePlace(settings)
    let find: @Sendable () -> String? = { places.first { access($0, X_OK) == 0 } }
    return Darkroom(isOpen: { find() != nil }) { photo throws(PictureFault) in
      do {
        if let size = try place.shelf.size(photo) { return size }
        guard let program = find() else { throw PictureFault.noDarkroom }
        let store = try place.store()
        guard store.has(photo) else { throw PictureFault.broken }
        if let fault = PictureHead.fault(try store.read(photo)) { throw fault }
        let bench = try place.shelf.bench()
        do {
          let size = try prints(of: store.path(photo), on: bench, by: Tool(program: program, milliseconds: milliseconds))
          try place.shelf.keep(bench, of: photo, size: size)
          return size
        } catch {
          try? DiskFile.removeFolder(bench)
          throw error
        }
      } catch let fault as PictureFault {
        throw fault
      } catch {
        // A full disk, a folder that cannot be written: time may heal it.
        throw .unreachable
      }
    }
  }

  private static func prints(of photo: String, on bench: String, by tool: Tool) throws -> PixelSize {
    let base = "base.png"
    // Turned the right way up and brought to sRGB first, then without what the camera wrote.
    try tool.run(["thumbnail", absolute(photo), "\(base)[compression=0,strip]", "\(Prints.widths.last!)", "--height", "\(PixelSize.sideMax)", "--size", "down",
      "--export-profile", "srgb", "--fail-on", "error"], in: bench)
    guard let file = try DiskFile.readingIfThere("\(bench)/\(base)"), let size = PictureHead.size(try file.read(at: 0, count: 64)) else { throw PictureFault.broken }
    for width in Prints.widths(for: size.wide) {
      try save(width, .jpeg, width == 320 ? [74, 60, 48] : width == 640 ? [78] : [80], "background=255,optimize_coding", on: bench, by: tool)
      try save(width, .webp, width == 320 ? [72, 55, 42, 32] : width == 640 ? [72] : [75], "effort=4", on: bench, by: tool)
    }
    try DiskFile.remove("\(bench)/\(base)")
    return size
  }

  /// In the first of some qualities, or the first that makes the smallest print light enough.
  private static func save(_ width: Int64, _ format: PrintShelf.Format, _ qualities: [Int], _ options: String, on bench: String, by tool: Tool) throws {
    let name = PrintShelf.name(width, format)
    for quality in qualities {
      try tool.run(["thumbnail", "base.png", "\(name)[Q=\(quality),strip,\(options)]", "\(width)", "--height", "\(PixelSize.sideMax)", "--size", "down"], in: bench)
      if format == .webp { try leaveNotesOut("\(bench)/\(name)", on: bench) }
      guard let file = try DiskFile.readingIfThere("\(bench)/\(name)") else { throw PictureFault.broken }
      if try file.size <= (format == .webp ? smallBytes : smallBytes * 2) { return }
    }
  }

  private static func leaveNotesOut(_ path: String, on bench: String) throws {
    guard let file = try DiskFile.readingIfThere(path), let plain = WebPChunks.plain(try file.read(at: 0, count: try file.size)) else { throw PictureFault.broken }
    let written = try DiskFile.temporary(in: bench)
    try plain.withUnsafeBytes { try written.append($0) }
    try DiskFile.move(written.path, to: path)
  }

  private static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    guard let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
  }
}

/// The program that makes prints, given little.
private struct Tool {
  var program: String
  /// How long one run may take on the clock.
  var milliseconds: Int32

  /// No loader that libvips itself holds for unsafe; one thread; no file of its own elsewhere.
  private static let surroundings: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C", "VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1", "VIPS_WARNING=0", "TMPDIR=."]

  func run(_ arguments: [String], in bench: String) throws {
    var limits = child_limits(cpu_seconds: 12, memory_bytes: 1_500_000_000, file_bytes: 160 << 20, wall_milliseconds: milliseconds)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var surroundings: [UnsafeMutablePointer<CChar>?] = Self.surroundings.map { strdup($0) } + [nil]
    defer { for word in words + surroundings { free(word) } }
    switch child_run(program, &words, &surroundings, bench, &limits) {
    case CHILD_DONE: return
    case CHILD_OVER_LIMIT: throw PictureFault.tooMuchWork
    case CHILD_NOT_STARTED: throw PictureFault.noDarkroom
    default: throw PictureFault.broken
    }
  }
}
