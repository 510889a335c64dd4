import Kernel
import Logging
import Parties
import Payments
import Signals
import Storage
import Web

/// All that a handler may use besides its request.
package struct Surroundings: Sendable {
  package let settings: Settings
  package let database: Database
  package let recognise: Recognise
  /// Where people sign up and sign in.
  package let frontDoor: FrontDoor
  package let fetch: Fetch
  package let meters: Meters
  package let limits: RateLimit
  package let streams: StreamGate
  /// Who sends files at this moment.
  package let uploads = UploadGate()
  /// How much room the data folder's disk has.
  package var disk: DiskWatch
  package let bells: Bells
  /// The names that we answer to.
  package let hosts: KnownHosts
  package let sites = SiteBook()
  package let shelf = PageShelf()
  /// Answers that many readers share, made small once.
  package let press = Press()
  /// What visitors who agreed to it look at, on its way to the database.
  package let signals = SignalBuffer()
  /// The test provider that has a page of its own; nil where test payments are off.
  package let testWindow: TestWindowGateway?
  /// Payment providers by name.
  package var gateways: [String: Gateway]
  package var errorPage: ErrorPage = StorefrontErrorPage.bytes
  /// Makes prints of photos.
  package var darkroom: Darkroom
  /// Terms, privacy and what is agreed to, in their editions.
  package let texts: LegalTexts
  package let logger: Logger

  package init(
    settings: Settings, database: Database, recognise: Recognise? = nil, passwords: PasswordLane = PasswordLane(), fetch: Fetch = .refusing,
    texts: LegalTexts = LegalTexts(BuiltInTexts.all), pause: @escaping FrontDoor.Pause = WaitingRoom.live(), logger: Logger = Logger(label: "madang")
  ) {
    self.settings = settings
    self.database = database
    self.recognise = recognise ?? RecogniseSession.on(database)
    frontDoor = FrontDoor(database: database, passwords: passwords, joinsMax: Int64(settings.signUpsPerAddress), pause: pause)
    self.fetch = fetch
    self.texts = texts
    self.logger = logger
    meters = Meters()
    limits = RateLimit()
    streams = StreamGate(max: settings.streamsMax, perAddress: settings.streamsPerAddress)
    let bells = Bells()
    self.bells = bells
    database.bell.hear { bells.ring($0) }
    disk = DiskWatch(settings)
    hosts = KnownHosts(settings)
    testWindow = settings.testPayments ? TestWindowGateway(random: database.world.random) : nil
    gateways = LiveGateways.all(database, window: testWindow)
    darkroom = LiveDarkroom.make(settings)
  }
}
