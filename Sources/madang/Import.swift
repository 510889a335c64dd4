import ArgumentParser
import Server

/// Load products from a file.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Load products from a file.",
    discussion: """
      Shopify product CSV, or a Google Merchant feed in XML or TSV; the kind is seen from the file. Bad rows are reported with line,
      column and reason while good ones load; `--strict` refuses all. Run again, it goes on where it was or updates what changed.

      Examples:
        madang import products.csv
        madang import feed.xml --strict --data /srv/madang
      """)

  @Argument(help: "The file to read.", completion: .file()) var file: String
  @Flag(help: "Refuse everything when one row is bad.") var strict = false
  @OptionGroup var flags: SettingFlags

  func run() async throws { try NotYet.refuse("import") }
}
