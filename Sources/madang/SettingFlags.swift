import ArgumentParser
import Wire

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
  @Option(help: Self.help("sign-ups-per-address")) var signUpsPerAddress: String?
  @Option(help: Self.help("checkouts-per-address")) var checkoutsPerAddress: String?
  @Option(help: Self.help("stock-share")) var stockShare: String?
  @Option(help: Self.help("upload-max")) var uploadMax: String?
  @Option(help: Self.help("disk-reserve")) var diskReserve: String?
  @Option(help: Self.help("log-requests")) var logRequests: String?
  @Option(help: Self.help("metrics")) var metrics: String?
  @Option(help: Self.help("fetch-private")) var fetchPrivate: String?
  @Option(help: Self.help("events-days")) var eventsDays: String?
  @Option(help: Self.help("near-km")) var nearKm: String?
  @Option(help: Self.help("gateway-secret")) var gatewaySecret: String?
  @Option(help: Self.help("gateway-secrets")) var gatewaySecrets: String?
  @Option(help: Self.help("test-payments")) var testPayments: String?
  @Option(help: Self.help("smtp-host")) var smtpHost: String?
  @Option(help: Self.help("smtp-port")) var smtpPort: String?
  @Option(help: Self.help("smtp-security")) var smtpSecurity: String?
  @Option(help: Self.help("smtp-user")) var smtpUser: String?
  @Option(help: Self.help("smtp-password")) var smtpPassword: String?
  @Option(help: Self.help("smtp-ca")) var smtpCa: String?
  @Option(help: Self.help("mail-from")) var mailFrom: String?
  @Option(help: Self.help("mail-from-name")) var mailFromName: String?
  @Option(help: Self.help("mail-per-minute")) var mailPerMinute: String?
  @Option(help: Self.help("operator-name")) var operatorName: String?
  @Option(help: Self.help("operator-representative")) var operatorRepresentative: String?
  @Option(help: Self.help("operator-registration")) var operatorRegistration: String?
  @Option(help: Self.help("operator-mail-order")) var operatorMailOrder: String?
  @Option(help: Self.help("operator-address")) var operatorAddress: String?
  @Option(help: Self.help("operator-phone")) var operatorPhone: String?
  @Option(help: Self.help("operator-email")) var operatorEmail: String?
  @Option(help: Self.help("operator-host")) var operatorHost: String?
  @Option(help: Self.help("operator-processors")) var operatorProcessors: String?
  @Option(help: Self.help("operator-name-en")) var operatorNameEn: String?
  @Option(help: Self.help("operator-representative-en")) var operatorRepresentativeEn: String?
  @Option(help: Self.help("operator-mail-order-en")) var operatorMailOrderEn: String?
  @Option(help: Self.help("operator-address-en")) var operatorAddressEn: String?
  @Option(help: Self.help("operator-host-en")) var operatorHostEn: String?
  @Option(help: Self.help("operator-processors-en")) var operatorProcessorsEn: String?
  @Option(help: Self.help("papers")) var papers: String?
  @Option(help: Self.help("phone-url")) var phoneUrl: String?
  @Option(help: Self.help("phone-key")) var phoneKey: String?
  @Option(help: Self.help("phone-from")) var phoneFrom: String?
  @Option(help: Self.help("phone-templates")) var phoneTemplates: String?
  @Option(help: Self.help("phone-per-minute")) var phonePerMinute: String?

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
      ("sign-ups-per-address", signUpsPerAddress), ("checkouts-per-address", checkoutsPerAddress), ("stock-share", stockShare),
      ("upload-max", uploadMax), ("disk-reserve", diskReserve), ("log-requests", logRequests), ("metrics", metrics), ("fetch-private", fetchPrivate),
      ("events-days", eventsDays), ("near-km", nearKm), ("gateway-secret", gatewaySecret), ("gateway-secrets", gatewaySecrets), ("test-payments", testPayments), ("smtp-host", smtpHost), ("smtp-port", smtpPort), ("smtp-security", smtpSecurity),
      ("smtp-user", smtpUser), ("smtp-password", smtpPassword), ("smtp-ca", smtpCa), ("mail-from", mailFrom),
      ("mail-from-name", mailFromName), ("mail-per-minute", mailPerMinute),
      ("operator-name", operatorName), ("operator-representative", operatorRepresentative),
      ("operator-registration", operatorRegistration), ("operator-mail-order", operatorMailOrder), ("operator-address", operatorAddress),
      ("operator-phone", operatorPhone), ("operator-email", operatorEmail), ("operator-host", operatorHost), ("operator-name-en", operatorNameEn),
      ("operator-representative-en", operatorRepresentativeEn), ("operator-mail-order-en", operatorMailOrderEn), ("operator-address-en", operatorAddressEn),
      ("operator-host-en", operatorHostEn), ("operator-processors", operatorProcessors), ("operator-processors-en", operatorProcessorsEn), ("papers", papers),
      ("phone-url", phoneUrl), ("phone-key", phoneKey), ("phone-from", phoneFrom), ("phone-templates", phoneTemplates),
      ("phone-per-minute", phonePerMinute),
    ]
    return Dictionary(uniqueKeysWithValues: all.compactMap { name, value in value.map { (name, $0) } })
  }
}
