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
    Setting("sign-ups-per-address", "New members that one address may bring in ten minutes; more are asked to wait (429). 0 for no limit.", "20"),
    Setting("checkouts-per-address", "Guests' checkouts of one address that wait for payment at one time; more are refused (429). 0 for no limit.", "100"),
    Setting(
      "stock-share",
      "Percent of what is left of a product that guests of one address, or one member, hold at most before they pay; a single piece always goes. 100 for no limit.",
      "50"),
    Setting("upload-max", "Largest upload in bytes.", "20971520"),
    Setting(
      "disk-reserve",
      "Bytes kept free on the data folder's disk (at most a quarter of it): below it files are refused, below a sixteenth of it orders too; 0 for none.",
      "268435456"),
    Setting("log-requests", "Log every request (route, status, time; never addresses or queries): on or off.", "off"),
    Setting("metrics", "Who may read /metrics: loopback, all or off.", "loopback"),
    // 2026-11-30: what was heard is wanted again when a subscription was wrong for a while, which shows within a quarter's accounts; nothing that
    // the law wants kept is in events.
    Setting("events-days", "Days after which events that everybody has heard are forgotten, 7 to 3650; what failed keeps its events.", "100"),
    Setting("near-km", "Kilometres within which a store counts as near its reader, 1 to 50.", "5"),
    Setting("gateway-secret", "What payment providers without a secret of their own sign their answers with (POST /api/v1/payments/{payment}/answer); none refuses theirs.", ""),
    Setting(
      "gateway-secrets", "Secrets of single payment providers, by name: test-card=SECRET,test-window=SECRET; better given by the environment than by a flag.", ""),
    Setting("test-payments", "Offer the test card and the test payment window, which move no real money: on or off.", "on"),
    Setting("smtp-host", "Mail server that takes our letters; none sends no e-mail.", ""),
    Setting("smtp-port", "Its port.", "587"),
    Setting("smtp-security", "How the line to it is kept from being read: starttls, tls (SMTPS, mostly port 465) or none.", "starttls"),
    Setting("smtp-user", "Name to sign in with at the mail server; none signs in nowhere.", ""),
    Setting("smtp-password", "Password for it; better given by the environment than by a flag, which others on the machine can see.", ""),
    Setting("smtp-ca", "File of certificates (PEM) to trust instead of the machine's, for a mail server with one of its own.", ""),
    Setting("mail-from", "Address that letters come from; needed with a mail server.", ""),
    Setting("mail-from-name", "Name that letters come from.", ""),
    Setting("mail-per-minute", "Letters a minute that this node hands to the mail server, at most.", "300"),
    Setting("operator-name", "Business name of whoever runs the site: shown at the foot of every page, as the law asks.", ""),
    Setting("operator-representative", "Representative of the business.", ""),
    Setting("operator-registration", "Business registration number, ten digits.", ""),
    Setting("operator-mail-order", "Mail-order licence number.", ""),
    Setting("operator-address", "Address of the business.", ""),
    Setting("operator-phone", "Telephone number of customer service.", ""),
    Setting("operator-email", "E-mail address of customer service.", ""),
    Setting("operator-host", "Who hosts the site.", ""),
    Setting("operator-processors", "Who else handles personal data for the site, such as those who carry its letters and text messages; shown in the privacy text.", ""),
    Setting("operator-name-en", "The business name on English pages; none shows the other.", ""),
    Setting("operator-representative-en", "The representative on English pages.", ""),
    Setting("operator-mail-order-en", "The mail-order licence number on English pages.", ""),
    Setting("operator-address-en", "The address on English pages.", ""),
    Setting("operator-host-en", "Who hosts the site, on English pages.", ""),
    Setting("operator-processors-en", "The same on English pages.", ""),
    Setting("papers", "Folder of the site's own terms and privacy texts; empty for `papers` under the data folder.", ""),
    Setting("phone-url", "Address of the provider of text messages (JSON by HTTPS, see docs/OPERATIONS.md); none sends none.", ""),
    Setting("phone-key", "Key for it, sent as a bearer token; better given by the environment than by a flag.", ""),
    Setting("phone-from", "Number that text messages come from, as registered with the provider.", ""),
    Setting("phone-templates", "Messenger templates by kind of message: orders.ready=CODE,orders.shipped=CODE; the others go as text.", ""),
    Setting("phone-per-minute", "Text messages a minute that this node hands to the provider, at most.", "300"),
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

  package init(description: String) { self.description = description }
}
