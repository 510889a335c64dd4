import ArgumentParser
import Assembly
import Catalog
import Kernel
import Server
import Storage
import Web

/// Makes the prints of photos that have none.
struct Pictures: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the small prints of photos that have none.",
    discussion: """
      `serve` does it by itself, one photo after another; this is for doing it beforehand, after a restore, or with --again for making all
      prints anew. It can be stopped and started again: what is there is passed over. Photos that cannot be read are named.

      Example:
        madang pictures --data /srv/madang
      """)

  @OptionGroup var flags: SettingFlags
  @Flag(help: "Make every print anew, also those that are there.") var again = false

  func run() throws {
    let opening = try Opening(flags)
    let database = try opening.existing()
    defer { database.close() }
    let room = PrintRoom(opening.settings)
    guard room.isOpen else { throw Sorry("\(PictureFault.noDarkroom.sentence.text(in: .english)) On Debian: apt-get install libvips-tools") }
    let all = try database.readNow { try UnprintedPhotos.count(in: $0) }
    var last: ID<Catalog.Picture>?
    var done: Int64 = 0, made: Int64 = 0, failed: Int64 = 0
    var seen: Set<Blob> = []
    while true {
      let page = try database.readNow { try UnprintedPhotos.all(after: last, in: $0) }
      guard !page.isEmpty else { break }
      for line in page {
        done += 1
        // A page's worth is remembered: the same photo under many products is printed once.
        guard seen.insert(line.photo).inserted else { continue }
        switch try room.print(line.photo, again: again, on: database) {
        case .there: break
        case .made: made += 1
        case .failed(let fault):
          failed += 1
          Say.problem("\(line.photo.name.prefix(12)): \(fault.sentence.text(in: .english))")
        }
      }
      if seen.count > 100_000 { seen = [] }
      last = page.last?.picture
      Say.progress("\(done) of \(all) pictures, \(made) printed, \(failed) failed")
    }
    Say.result("\(made) photos were printed, \(failed) could not be.")
    if failed > 0 { throw ExitCode(1) }
  }
}
