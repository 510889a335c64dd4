import Kernel
import Web

/// How this process is set up, read once at its start.
package struct Settings: Sendable {
  package var host: String
  package var port: Int
  package var data: String
  package var database: String
  package var baseURL: String
  package var hosts: String
  package var language: Language
  /// Nil takes any that is free.
  package var node: Int64?
  package var readers: Int
  package var proxies: Int
  package var connectionsMax: Int
  package var connectionsPerAddress: Int
  package var streamsMax: Int
  package var streamsPerAddress: Int
  package var headSeconds: Int
  package var idleSeconds: Int
  package var bodySeconds: Int
  package var stopSeconds: Int
  package var ratePerMinute: Int
  package var signUpsPerAddress: Int
  package var checkoutsPerAddress: Int
  /// Percent.
  package var stockShare: Int
  package var uploadMax: Int
  package var diskReserve: Int
  package var logsRequests: Bool
  package var metrics: MetricsReaders
  package var fetchesPrivate: Bool
  /// Kilometres within which a store is near.
  package var nearKm: Int
  /// Days that events are kept.
  package var eventsDays: Int
  package var gatewaySecret: String
  /// By the provider's name.
  package var gatewaySecrets: [String: String]
  package var testPayments: Bool
  package var smtpHost: String
  package var smtpPort: Int
  package var smtpSecurity: MailSecurity
  package var smtpUser: String
  package var smtpPassword: String
  package var smtpCA: String
  package var mailFrom: String
  package var mailFromName: String
  package var mailPerMinute: Int
  /// Who runs the site.
  package var keeper: OperatorFacts
  /// Folder of the site's own legal texts.
  package var papers: String
  /// Somebody said which folder it is: it has to be there.
  package var saysPapers: Bool
  package var phoneURL: String
  package var phoneKey: String
  package var phoneFrom: String
  /// `orders.ready=TP_02,orders.shipped=TP_03`.
  package var phoneTemplates: String
  package var phonePerMinute: Int

  package enum MetricsReaders: String, Sendable, CaseIterable { case loopback, all, off }

  /// Reads the settings, each for itself: a flag wins over the environment, the environment over the default.
  package init(reading flags: [String: String], environment: [String: String]) throws(SettingFault) {
    let source = Source(flags: flags, environment: environment)
    host = source.text("host")
    port = try source.int("port", 0...65535)
    data = source.text("data")
    database = source.text("database")
    baseURL = source.text("base-url")
    hosts = source.text("hosts")
    language = try source.choice("language")
    node = try source.number("node", 0...1023, orNone: "auto")
    readers = try source.int("readers", 1...64)
    proxies = try source.int("proxies", 0...8)
    connectionsMax = try source.int("connections-max", 1...1_000_000)
    connectionsPerAddress = try source.int("connections-per-address", 0...1_000_000)
    streamsMax = try source.int("streams-max", 0...1_000_000)
    streamsPerAddress = try source.int("streams-per-address", 0...1_000_000)
    headSeconds = try source.int("head-seconds", 1...3600)
    idleSeconds = try source.int("idle-seconds", 1...3600)
    bodySeconds = try source.int("body-seconds", 1...3600)
    stopSeconds = try source.int("stop-seconds", 0...3600)
    ratePerMinute = try source.int("rate-per-minute", 0...10_000_000)
    signUpsPerAddress = try source.int("sign-ups-per-address", 0...1_000_000)
    checkoutsPerAddress = try source.int("checkouts-per-address", 0...1_000_000)
    stockShare = try source.int("stock-share", 1...100)
    uploadMax = try source.int("upload-max", 1024...1 << 40)
    diskReserve = try source.int("disk-reserve", 0...1 << 50)
    logsRequests = try source.flag("log-requests")
    metrics = try source.choice("metrics")
    fetchesPrivate = try source.flag("fetch-private")
    nearKm = try source.int("near-km", 1...50)
    eventsDays = try source.int("events-days", 7...3650)
    gatewaySecret = source.text("gateway-secret")
    gatewaySecrets = try source.pairs("gateway-secrets")
    testPayments = try source.flag("test-payments")
    smtpHost = source.text("smtp-host")
    smtpPort = try source.int("smtp-port", 1...65535)
    smtpSecurity = try source.choice("smtp-security")
    smtpUser = source.text("smtp-user")
    smtpPassword = source.text("smtp-password")
    smtpCA = source.text("smtp-ca")
    mailFrom = source.text("mail-from")
    mailFromName = source.text("mail-from-name")
    mailPerMinute = try source.int("mail-per-minute", 1...100_000)
    let folder = source.text("papers")
    papers = folder.isEmpty ? data + "/papers" : folder
    saysPapers = !folder.isEmpty
    keeper = OperatorFacts(
      company: source.text("operator-name").oneLine, representative: source.text("operator-representative").oneLine,
      registration: source.text("operator-registration").oneLine, mailOrder: source.text("operator-mail-order").oneLine,
      address: source.text("operator-address").oneLine, phone: source.text("operator-phone").oneLine, email: source.text("operator-email").oneLine,
      host: source.text("operator-host").oneLine, processors: source.text("operator-processors").oneLine,
      english: .init(
        company: source.text("operator-name-en").oneLine, representative: source.text("operator-representative-en").oneLine,
        mailOrder: source.text("operator-mail-order-en").oneLine, address: source.text("operator-address-en").oneLine,
        host: source.text("operator-host-en").oneLine, processors: source.text("operator-processors-en").oneLine))
    phoneURL = source.text("phone-url")
    keeper.carried = .init(letters: !smtpHost.isEmpty, texts: !phoneURL.isEmpty)
    phoneKey = source.text("phone-key")
    phoneFrom = source.text("phone-from")
    phoneTemplates = source.text("phone-templates")
    phonePerMinute = try source.int("phone-per-minute", 1...100_000)
    guard baseURL.isEmpty || (SettingAddress(baseURL) != nil && !baseURL.hasSuffix("/")) else {
      throw SettingFault(description: "--base-url wants an address such as https://shop.example, not “\(baseURL)”")
    }
    guard database.isEmpty || database.hasPrefix("postgres://") || database.hasPrefix("postgresql://") else {
      throw SettingFault(description: "--database wants postgres://user:password@host:5432/name; leave it out for the embedded database")
    }
  }

  /// What letters lead to: the public address, else this machine's own. Never what a request says of itself.
  package var origin: String {
    if !baseURL.isEmpty { return baseURL }
    return "http://\(host == "0.0.0.0" || host == "::" ? "127.0.0.1" : host):\(port)"
  }

  /// What a payment provider signs with; empty where it has no secret, and then nothing of it is heard.
  package func secret(of gateway: String) -> String { gatewaySecrets[gateway] ?? gatewaySecret }

  /// Name and port of the public address; nil where none is given.
  package var baseHost: String? {
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[2]) : nil
  }

  /// True when readers reach us by https.
  package var isSecure: Bool { baseURL.hasPrefix("https://") }

  private struct Source {
    let flags: [String: String]
    let environment: [String: String]

    func text(_ name: String) -> String {
      guard let setting = Setting.all.first(where: { $0.name == name }) else { preconditionFailure("\(name) is not in the table") }
      return flags[name] ?? environment[setting.environment] ?? setting.standard
    }

    func int(_ name: String, _ range: ClosedRange<Int>) throws(SettingFault) -> Int {
      guard let value = Int(text(name)), range.contains(value) else {
        throw SettingFault(description: "--\(name) wants a number from \(range.lowerBound) to \(range.upperBound), not “\(text(name))”")
      }
      return value
    }

    /// A number, or nothing where the setting says `word`.
    func number(_ name: String, _ range: ClosedRange<Int>, orNone word: String) throws(SettingFault) -> Int64? {
      text(name) == word ? nil : Int64(try int(name, range))
    }

    /// `name=value`, with commas between.
    func pairs(_ name: String) throws(SettingFault) -> [String: String] {
      var found: [String: String] = [:]
      for pair in text(name).split(separator: ",") {
        let sides = pair.split(separator: "=", maxSplits: 1)
        guard sides.count == 2, found.updateValue(String(sides[1]), forKey: String(sides[0])) == nil else {
          throw SettingFault(description: "--\(name) wants pairs such as name=value,name=value, each name once")
        }
      }
      return found
    }

    func flag(_ name: String) throws(SettingFault) -> Bool {
      switch text(name) {
      case "on", "true", "1": return true
      case "off", "false", "0": return false
      default: throw SettingFault(description: "--\(name) wants on or off, not “\(text(name))”")
      }
    }

    func choice<C: RawRepresentable & CaseIterable>(_ name: String) throws(SettingFault) -> C where C.RawValue == String {
      guard let value = C(rawValue: text(name)) else {
        let choices = C.allCases.map(\.rawValue).joined(separator: ", ")
        throw SettingFault(description: "--\(name) wants one of \(choices), not “\(text(name))”")
      }
      return value
    }
  }
}
