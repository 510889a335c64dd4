import Kernel

/// One line of the table of settings: printed by --help and `describe config`, copied into the documentation.
package struct Setting: Sendable {
  /// The flag without its dashes.
  package let name: String
  package let meaning: String
  package let standard: String

  /// `MADANG_BASE_URL`.
  package var environment: String {
    "MADANG_" + String(name.map { $0 == "-" ? "_" : Character($0.uppercased()) })
  }

  package static let all: [Setting] = [
    Setting("host", "Address to listen on; 0.0.0.0 for every interface.", "127.0.0.1"),
    Setting("port", "Port to listen on; 0 picks a free one.", "8080"),
    Setting("data", "Folder of the embedded database, pictures and uploads.", "./data"),
    Setting("database", "PostgreSQL to use instead of the embedded database: postgres://user:password@host:5432/name", ""),
    Setting("base-url", "Public address without a slash at its end; https:// makes cookies secure and sends HSTS.", ""),
    Setting("hosts", "More names to answer to, besides those of --base-url and the storefronts, with commas between; * for any.", ""),
    Setting("language", "Language for readers who choose none: ko or en.", "ko"),
    Setting("node", "Number of this program, 0 to 1023, under which it mints ids; leased in the database, so that no two have one. auto takes any that is free.", "auto"),
    Setting("readers", "Reading threads (embedded) or connections (PostgreSQL).", "4"),
    Setting("proxies", "Trusted proxies in front, whose X-Forwarded-For (else Forwarded) is believed.", "0"),
    Setting("connections-max", "Open connections at one time; more wait.", "10000"),
    Setting("connections-per-address", "Open connections of one address; more are closed. 0 for no limit, as always behind trusted proxies.", "1000"),
    Setting("streams-max", "Live event streams at one time; more are refused (503).", "1000"),
    Setting("streams-per-address", "Live event streams of one address; more are refused (503). 0 for no limit.", "100"),
    Setting("head-seconds", "Time within which a new connection must have sent the head of its first request.", "15"),
    Setting("idle-seconds", "Idle time after which a connection is closed.", "60"),
    Setting("body-seconds", "Time within which a request's body must arrive.", "30"),
    Setting("stop-seconds", "Time that running requests are given when the server stops.", "20"),
    Setting("rate-per-minute", "Requests a minute that one client address may make; 0 for no limit. This machine is exempt.", "3000"),
    Setting("upload-max", "Largest upload in bytes.", "20971520"),
    Setting(
      "disk-reserve",
      "Bytes kept free on the data folder's disk (at most a quarter of it): below it files are refused, below a sixteenth of it orders too; 0 for none.",
      "268435456"),
    Setting("log-requests", "Log every request (route, status, time; never addresses or queries): on or off.", "off"),
    Setting("metrics", "Who may read /metrics: loopback, all or off.", "loopback"),
    Setting("gateway-secret", "What payment providers sign their answers with (POST /api/v1/payments/{payment}/answer); none refuses them all.", ""),
    Setting("fetch-private", "Let outward requests reach private addresses, for tests: on or off.", "off"),
  ]

  private init(_ name: String, _ meaning: String, _ standard: String) {
    self.name = name
    self.meaning = meaning
    self.standard = standard
  }

  /// The table in Markdown, for docs/CONFIG.md.
  package static var table: String {
    var out = "| Flag | Environment | Default | Meaning |\n|---|---|---|---|\n"
    for setting in all {
      out += "| `--\(setting.name)` | `\(setting.environment)` | \(setting.standard.isEmpty ? "none" : "`\(setting.standard)`") | \(setting.meaning) |\n"
    }
    return out
  }
}

/// A setting that cannot be used, said to the person at the command line.
package struct SettingFault: Error, CustomStringConvertible {
  package let description: String
}
