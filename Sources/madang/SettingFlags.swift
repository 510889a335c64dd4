import ArgumentParser
import Server

/// The flags of the table of settings, shared by every command that opens the database. `SettingFlagsTests` compares the two.
struct SettingFlags: ParsableArguments {
  @Option(help: Self.help("host")) var host: String?
  @Option(help: Self.help("port")) var port: String?
  @Option(help: Self.help("data")) var data: String?
  @Option(help: Self.help("database")) var database: String?
  @Option(help: Self.help("base-url")) var baseUrl: String?
  @Option(help: Self.help("hosts")) var hosts: String?
  @Option(help: Self.help("language")) var language: String?
  @Option(help: Self.help("node")) var node: String?
  @Option(help: Self.help("readers")) var readers: String?
  @Option(help: Self.help("proxies")) var proxies: String?
  @Option(help: Self.help("connections-max")) var connectionsMax: String?
  @Option(help: Self.help("connections-per-address")) var connectionsPerAddress: String?
  @Option(help: Self.help("streams-max")) var streamsMax: String?
  @Option(help: Self.help("streams-per-address")) var streamsPerAddress: String?
  @Option(help: Self.help("head-seconds")) var headSeconds: String?
  @Option(help: Self.help("idle-seconds")) var idleSeconds: String?
  @Option(help: Self.help("body-seconds")) var bodySeconds: String?
  @Option(help: Self.help("stop-seconds")) var stopSeconds: String?
  @Option(help: Self.help("rate-per-minute")) var ratePerMinute: String?
  @Option(help: Self.help("upload-max")) var uploadMax: String?
  @Option(help: Self.help("disk-reserve")) var diskReserve: String?
  @Option(help: Self.help("log-requests")) var logRequests: String?
  @Option(help: Self.help("metrics")) var metrics: String?
  @Option(help: Self.help("fetch-private")) var fetchPrivate: String?
  @Option(help: Self.help("gateway-secret")) var gatewaySecret: String?

  private static func help(_ name: String) -> ArgumentHelp {
    let setting = Setting.all.first { $0.name == name }!
    let standard = setting.standard.isEmpty ? "" : " Default: \(setting.standard)."
    return ArgumentHelp("\(setting.meaning)\(standard) [\(setting.environment)]", valueName: "value")
  }

  /// The flags that were given, by their names in the table.
  var given: [String: String] {
    let all: [(String, String?)] = [
      ("host", host), ("port", port), ("data", data), ("database", database), ("base-url", baseUrl), ("language", language), ("hosts", hosts), ("connections-per-address", connectionsPerAddress),
      ("streams-per-address", streamsPerAddress), ("head-seconds", headSeconds),
      ("node", node), ("readers", readers), ("proxies", proxies), ("connections-max", connectionsMax), ("streams-max", streamsMax),
      ("idle-seconds", idleSeconds), ("body-seconds", bodySeconds), ("stop-seconds", stopSeconds), ("rate-per-minute", ratePerMinute),
      ("upload-max", uploadMax), ("disk-reserve", diskReserve), ("log-requests", logRequests), ("metrics", metrics), ("fetch-private", fetchPrivate),
      ("gateway-secret", gatewaySecret),
    ]
    return Dictionary(uniqueKeysWithValues: all.compactMap { name, value in value.map { (name, $0) } })
  }
}
