import ArgumentParser
import Kernel
import Parties
import Storage

/// Jobs and events that gave up, for whoever has the machine and no browser.
struct FailedJobs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failed-jobs",
    abstract: "List jobs and events that gave up, give them another try, or lay them aside.",
    discussion: """
      What the console shows under "Failed jobs". May be used beside a running server, which does the work.

      Examples:
        madang failed-jobs --data /srv/madang
        madang failed-jobs retry all --data /srv/madang
        madang failed-jobs retry event 7401296339542016 --data /srv/madang
        madang failed-jobs discard job 7401296339542017 --reason "the shop it came from is gone" --data /srv/madang
      """,
    subcommands: [List.self, Retry.self, Discard.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What gave up, newest first, with the cause.")
    @Option(help: "Lines, at most.") var limit = 50
    @OptionGroup var flags: SettingFlags

    func run() throws {
      let database = try Opening(flags).existing()
      defer { database.close() }
      let (all, count) = try database.readNow { tx in (try FailedWork.list(limit: limit, in: tx), try FailedWork.count(in: tx)) }
      for work in all {
        Say.result("\(work.sort.rawValue) \(work.id)  \(work.kind)  \(work.attempts) tries, last \(work.last)\(work.isWantedAgain ? ", wanted again" : "")\n  \(work.why)")
      }
      Say.result(count > Int64(all.count) ? "The latest \(all.count) of \(count)." : count == 0 ? "Nothing failed." : "\(count) in all.")
    }
  }

  struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Give one another try, or all.")
    @Argument(help: "job, event or all.") var sort: String
    @Argument(help: "Its number, as the list shows it.") var id: Int64?
    @OptionGroup var flags: SettingFlags

    func run() throws {
      let database = try Opening(flags).existing()
      defer { database.close() }
      if sort == "all" { return Say.result("\(try database.writeNow { try RetryFailedWork.all(in: $0) }) are tried again.") }
      let (sort, id) = try FailedJobs.one(sort, id)
      try FailedJobs.orSorry { try database.writeNow { try RetryFailedWork(sort, id).run(in: $0) } }
      Say.result("It is tried again.")
    }
  }

  struct Discard: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lay one aside for good; the reason is kept.")
    @Argument(help: "job or event.") var sort: String
    @Argument(help: "Its number, as the list shows it.") var id: Int64
    @Option(help: "Why, in at least 3 characters.") var reason: String
    @OptionGroup var flags: SettingFlags

    func run() throws {
      let database = try Opening(flags).existing()
      defer { database.close() }
      let (sort, id) = try FailedJobs.one(sort, id)
      try FailedJobs.orSorry { try database.writeNow { try DiscardFailedWork(sort, id, reason: reason, by: Party.house).run(in: $0) } }
      Say.result("It was laid aside.")
    }
  }

  fileprivate static func one(_ sort: String, _ id: Int64?) throws -> (FailedWork.Sort, ID<FailedWork>) {
    guard let sort = FailedWork.Sort(rawValue: sort), let id else { throw ValidationError("Say which: job or event, and its number.") }
    return (sort, ID(id))
  }

  fileprivate static func orSorry(_ work: () throws -> Void) throws {
    do { try work() } catch let refusal as any Refusal { throw Sorry(refusal.sentence.text(in: .english), code: 64) }
  }
}
