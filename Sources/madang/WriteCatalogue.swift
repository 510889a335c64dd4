import ArgumentParser
import Glibc
import Simulation

/// Write a made-up Shopify file, for trying out how imports behave.
struct WriteCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write-catalogue", abstract: "Write a made-up Shopify file, for trying out how imports behave.", shouldDisplay: false)

  @Argument(help: "The file to write.", completion: .file()) var file: String
  @Option(help: "Rows below the header.") var rows = 100_000
  @Option(help: "The same seed writes the same file.") var seed: UInt64 = 1
  @Flag(help: "One row in a hundred is bad.") var flawed = false

  func run() throws {
    guard let stream = fopen(file, "w") else { throw Sorry("\(file) cannot be written: \(String(cString: strerror(errno)))") }
    defer { fclose(stream) }
    CatalogWorkload(rows: rows, seed: seed).write(flawed: flawed) { _ = fwrite($0, 1, $0.count, stream) }
  }
}
