import ArgumentParser
import Kernel
import Storage

/// What happened, and how far everybody has come who hears of it.
struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the latest events, and how far everybody has come who hears them.",
    discussion: """
      What the console shows under "Events". Changes nothing. What could not be handled is under madang failed-jobs.

      Examples:
        madang events --data /srv/madang
        madang events --topic orders.placed --limit 20 --data /srv/madang
        madang events hearers --data /srv/madang
      """,
    subcommands: [List.self, Hearers.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The latest events, newest first.")
    @Option(help: "Only these, such as orders.placed.") var topic: String?
    @Option(help: "Older than this position.") var before: Int64?
    @Option(help: "Lines, at most.") var limit = 50
    @OptionGroup var flags: SettingFlags

    func run() throws {
      let database = try Opening(flags).existing()
      defer { database.close() }
      for heard in try database.readNow({ try EventReader.latest(topic: topic, before: before, limit: limit, in: $0) }) {
        Say.result("\(heard.position)  \(heard.at)  \(heard.event.topic)  \(heard.event.key)  \(heard.event.facts.string)")
      }
    }
  }

  struct Hearers: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Who hears events, and how many are still before them.")
    @OptionGroup var flags: SettingFlags

    func run() throws {
      let database = try Opening(flags).existing()
      defer { database.close() }
      for hearer in try database.readNow(Hearer.all) {
        Say.result("\(hearer.name)  at \(hearer.position), \(hearer.behind) behind\(hearer.restsUntil.map { ", \(hearer.failures) failures, tries again at \($0)" } ?? "")")
      }
    }
  }
}
