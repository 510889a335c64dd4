import ArgumentParser

/// The command line: what there is to run.
struct Madang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "madang",
    abstract: "An open shop for malls, stores and brands, online and in the neighbourhood.",
    discussion: """
      A first look, with a demo mall and its sign-ins:
        madang demo

      A shop of your own, in one folder:
        madang serve --data ./shop --port 8080

      Who looks after it:
        madang enrol you@shop.example --data ./shop

      Your products from elsewhere:
        madang import products.csv --data ./shop

      The same on PostgreSQL:
        madang serve --database postgres://madang:secret@127.0.0.1:5432/madang

      Every flag has an environment variable; `madang describe config` prints the table.
      """,
    subcommands: [
      Serve.self, Demo.self, Migrate.self, Import.self, Export.self, Enrol.self, Verify.self, AuditLog.self, Events.self, FailedJobs.self, Pictures.self, Backup.self, Restore.self, Simulate.self,
      Bench.self, Prove.self, Describe.self, WriteCatalogue.self,
    ])
}
