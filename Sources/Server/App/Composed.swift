import Doors
import Kernel
import Logging
import Parties
import Payments
import Signals
import Storage
import Wire

extension Surroundings {
  /// The program as it runs: every service that a door uses, live where nothing else is said.
  package init(
    settings: Settings, database: Database, recognise: Recognise? = nil, passwords: PasswordLane = PasswordLane(), fetch: Fetch = .refusing,
    texts: LegalTexts = LegalTexts(BuiltInTexts.all), pause: @escaping FrontDoor.Pause = WaitingRoom.live(), logger: Logger = Logger(label: "madang")
  ) {
    self.init(
      settings: settings, database: database, recognise: recognise ?? RecogniseSession.on(database), errorPage: StorefrontErrorPage.bytes, logger: logger)
    let sites = SiteBook()
    domains = Domains(has: { sites.isDomain($0) }) { name, tx in
      _ = try sites.site(host: name, in: tx)
      return sites.isDomain(name)
    }
    guestSecret = { $0.guestSecret }
    services[SiteBook.self] = sites
    services[PageShelf.self] = PageShelf()
    services[SignalBuffer.self] = SignalBuffer()
    services[FrontDoor.self] = FrontDoor(database: database, passwords: passwords, joinsMax: Int64(settings.signUpsPerAddress), pause: pause)
    services[Fetch.self] = fetch
    services[LegalTexts.self] = texts
    let window = settings.testPayments ? TestWindowGateway(random: database.world.random) : nil
    services[TestWindow.self] = TestWindow(window)
    gateways = LiveGateways.all(database, window: window)
    darkroom = LiveDarkroom.make(settings)
  }
}
