import ArgumentParser
import Server

/// Write the products into a file.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the products into a file.",
    discussion: """
      Example:
        madang export products.csv --format shopify
      """)

  @Argument(help: "The file to write.", completion: .file()) var file: String
  @Option(help: "shopify or google.") var format = "shopify"
  @OptionGroup var flags: SettingFlags

  func run() async throws { try NotYet.refuse("export") }
}
