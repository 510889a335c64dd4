import ArgumentParser
import Catalog
import Glibc
import Kernel
import Parties
import Storage
import Wire

/// Load products from a file.
struct Import: ParsableCommand {
  private static let outcome = Phrase(
    "{rows}줄을 읽어 {taken}줄을 가져오고 {refused}줄을 뺐어요. 상품 {products}개(그대로인 것 {unchanged}개), 옵션 {variants}개이고, 읽지 못한 칸은 {noted}개예요.",
    "{rows} [row/rows] read: {taken} taken, {refused} left out; {products} [product/products] ({unchanged} as before), {variants} [variant/variants], {noted} [cell/cells] left out")
  static let configuration = CommandConfiguration(
    abstract: "Load products from a file.",
    discussion: """
      Product CSV of Shopify, WooCommerce or Cafe24 and Naver Smartstore's bulk sheet saved as CSV (commas, semicolons or tabs), or a
      Google Merchant feed in XML, TSV or CSV; the kind is seen from the file, and so are its letters (UTF-8, UTF-16, CP949). Bad rows are reported with line,
      column and reason while good ones load; `--strict` refuses all. Run again, it goes on where it was or updates what changed.

      Exit codes: 0 everything loaded, 1 some rows were refused (they are in the report), 2 nothing could be loaded.

      Examples:
        madang import products.csv
        madang import feed.xml --strict --data /srv/madang --merchant "온마루"
        madang import products.csv --new-merchant "한빛상회"
        madang import products.csv --site outlet
      """)

  @Argument(help: "The file to read.", completion: .file()) var file: String
  @Option(help: "Whose goods these are: an id or a name. Needed when there are several merchants.") var merchant: String?
  @Option(help: "Open a merchant of this name for the goods; where there is one of just that name, it is meant.") var newMerchant: String?
  @Option(help: "Where pieces on hand are booked: an id or a name. Default: the merchant's first place.") var location: String?
  @Option(help: "auto, shopify, woocommerce, cafe24, smartstore or google.") var format = "auto"
  @Option(help: "Also list the products on this storefront: a site's code or domain. For sites that show chosen products only.") var site: String?
  @Option(help: "The currency of prices that name none (ISO 4217). Default: the storefront's.") var currency: String?
  @Option(help: "Where faults are listed. Default: the file's name and .report.csv.", completion: .file()) var report: String?
  @Flag(help: "Refuse everything when one row is bad.") var strict = false
  @Flag(help: "The file is of the same shop in another form: find its products by SKU and barcode.") var sameShop = false
  @Flag(help: "The file names every variant of its products: take others of them off sale.") var retireUnnamed = false
  @OptionGroup var flags: SettingFlags

  func validate() throws {
    guard merchant == nil || newMerchant == nil else { throw ValidationError("Say --merchant for one who is there or --new-merchant for one who is not, and not both.") }
    guard ["auto", "shopify", "woocommerce", "cafe24", "smartstore", "google"].contains(format) else {
      throw ValidationError("--format is auto, shopify, woocommerce, cafe24, smartstore or google, not \(format).")
    }
    if let currency { guard Currency(code: currency) != nil else { throw ValidationError("The currency \(currency) is not known; use a code such as KRW or USD.") } }
  }

  func run() throws {
    let opening = try Opening(flags)
    let reportPath = report ?? file + ".report.csv"
    do {
      let format = try ImportFormat.named(format, path: file)
      let database = try opening.database { Say.progress("Schema: \($0)") }
      defer { database.close() }
      let owner = try database.writeNow { try GoodsOwner.forImport(merchant, new: newMerchant, at: location, in: $0) }
      Say.progress("\(file) is a \(format.title); goods of \(owner.merchant.name.korean), kept at \(owner.location.name.korean)")
      let storefront = try site.map { said in try database.readNow { try GoodsOwner.site(said, in: $0) } }
      var job = ImportCatalog(
        path: file, format: format, merchant: owner.merchant.id, location: owner.location.id, by: Party.house, reportPath: reportPath)
      job.currency = currency.flatMap { Currency(code: $0) }
      job.isStrict = strict
      job.isSameShop = sameShop
      job.retiresUnnamed = retireUnnamed
      job.site = storefront?.id
      var bar = ProgressBar()
      let result = try job.run(database) { bar.show($0.bytes, of: $0.total, "\($0.rows) rows") }
      bar.end()
      if result.rows == 0 { Say.progress("The file has no products.") }
      Say.result(
        Self.outcome.text(
          in: .english,
          [
            "rows": "\(result.rows)", "taken": "\(result.taken)", "unchanged": "\(result.unchanged)", "products": "\(result.products)", "variants": "\(result.variants)", "refused": "\(result.refused)", "noted": "\(result.noted)",
          ]))
      if result.unnamed > 0 {
        Say.progress(
          retireUnnamed
            ? "\(result.unnamed) variants of these products are not in the file and went off sale."
            : "\(result.unnamed) variants of these products are not in the file and stayed on sale; --retire-unnamed takes them off.")
      }
      if try database.readNow({ try SellerFacts.of(owner.merchant.id, in: $0) }) == nil {
        Say.progress("\(owner.merchant.name.korean) has not said who it is yet: shoppers see “seller's details to follow” until it is entered at the console, under Shop.")
      }
      if result.noted > 0, result.refused == 0 { Say.progress("What was left out is listed in \(reportPath)") }
      if result.refused > 0 {
        Say.progress("What was wrong is listed in \(reportPath)")
        throw ExitCode(1)
      }
    } catch let refusal as any Refusal {
      Say.problem(refusal.sentence.text(in: .english))
      if case FileFault.strictlyRefused = refusal { Say.progress("What was wrong is listed in \(reportPath)") }
      throw ExitCode(2)
    } catch let no as GoodsOwner.No {
      Say.problem(no.description)
      throw ExitCode(2)
    }
  }
}

/// A bar on standard error: one line that is drawn over on a terminal, a line every tenth elsewhere.
struct ProgressBar {
  private let isTerminal = isatty(2) == 1
  private var tenth: Int64 = -1

  mutating func show(_ done: Int64, of all: Int64, _ what: String) {
    let percent = all == 0 ? 100 : min(100, max(0, done.times(100) / all))
    let filled = Int(percent / 5)
    let line = "[\(String(repeating: "#", count: filled))\(String(repeating: "-", count: 20 - filled))] \(percent)%  \(what)"
    if isTerminal {
      let text = "\r\(line)\u{1B}[K"
      write(2, text, text.utf8.count)
    } else if percent / 10 != tenth {
      tenth = percent / 10
      Say.progress(line)
    }
  }

  func end() { if isTerminal { write(2, "\n", 1) } }
}
