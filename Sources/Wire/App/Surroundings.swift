import Kernel
import Logging
import Parties
import Storage

/// All that a handler may use besides its request: what the web itself needs, and the services that features put in.
package struct Surroundings: Sendable {
  package let settings: Settings
  package let database: Database
  package let recognise: Recognise
  package let meters = Meters()
  package let limits = RateLimit()
  package let streams: StreamGate
  /// Who sends files at this moment.
  package let uploads = UploadGate()
  /// How much room the data folder's disk has.
  package var disk: DiskWatch
  package let bells: Bells
  /// The names that we answer to.
  package let hosts: KnownHosts
  /// Names of storefronts, which come and go while we run.
  package var domains = Domains.none
  /// Answers that many readers share, made small once.
  package let compressed = CompressedAnswers()
  package var errorPage: ErrorPage
  /// What somebody who is not signed in shows of their own, such as the secret of a cart; it tells guests apart.
  package var guestSecret: @Sendable (Call) -> Secret? = { _ in nil }
  /// What features use, each found by its type.
  package var services = Services()
  package let logger: Logger

  package init(settings: Settings, database: Database, recognise: @escaping Recognise, errorPage: @escaping ErrorPage, logger: Logger) {
    self.settings = settings
    self.database = database
    self.recognise = recognise
    self.errorPage = errorPage
    self.logger = logger
    streams = StreamGate(max: settings.streamsMax, perAddress: settings.streamsPerAddress)
    let bells = Bells()
    self.bells = bells
    database.bell.hear { bells.ring($0) }
    disk = DiskWatch(settings)
    hosts = KnownHosts(settings)
  }
}
