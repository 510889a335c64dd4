import ArgumentParser
import Catalog
import Glibc
import Kernel
import Storage

/// Write the products into a file.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the products into a file.",
    discussion: """
      One merchant's products as a Shopify product CSV or a Google Merchant feed (XML, or TSV when the file's name ends so).
      `madang import` reads both again. A Google feed needs the address of the site (--base-url), where its links lead.

      Examples:
        madang export products.csv
        madang export feed.xml --format google --merchant "온마루"
      """)

  @Argument(help: "The file to write; it must not be there yet.", completion: .file()) var file: String
  @Option(help: "Whose goods: an id or a name. Needed when there are several merchants.") var merchant: String?
  @Option(help: "shopify or google.") var format = "shopify"
  @OptionGroup var flags: SettingFlags

  func validate() throws {
    guard ["shopify", "google"].contains(format) else { throw ValidationError("--format is shopify or google, not \(format).") }
  }

  func run() throws {
    guard !Files.isThere(file) else { throw Sorry("\(file) is there already; nothing was changed.") }
    let opening = try Opening(flags)
    try opening.existing().close()
    let database = try opening.database()
    defer { database.close() }
    let form: ExportFormat = format == "shopify" ? .shopify : file.hasSuffix(".tsv") ? .googleTSV : .googleXML
    do {
      guard let owner = try database.readNow({ try GoodsOwner.merchant(merchant, in: $0) }) else {
        throw GoodsOwner.No(description: "There is no merchant yet.")
      }
      try ExportCatalog(merchant: owner.id, format: form, baseURL: opening.settings.baseURL).checkAddress()
      // Written beside and renamed: a file of that name is always whole.
      let beside = file + ".part"
      guard let stream = fopen(beside, "w") else { throw Sorry("\(file) cannot be written: \(String(cString: strerror(errno)))") }
      let job = ExportCatalog(merchant: owner.id, format: form, baseURL: opening.settings.baseURL)
      defer { unlink(beside) }
      let result = try job.run(database) { bytes in
        guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw GoodsOwner.No(description: "\(file): \(String(cString: strerror(errno)))") }
      }
      guard fflush(stream) == 0, fsync(fileno(stream)) == 0, fclose(stream) == 0, rename(beside, file) == 0 else {
        throw Sorry("\(file) cannot be written: \(String(cString: strerror(errno)))")
      }
      Say.result("\(result.products) products, \(result.variants) variants of \(owner.name.korean) are in \(file)")
    } catch let fault as FileFault {
      Say.problem(fault.sentence.text(in: .english))
      throw ExitCode(2)
    } catch let no as GoodsOwner.No {
      Say.problem(no.description)
      throw ExitCode(2)
    }
  }
}
