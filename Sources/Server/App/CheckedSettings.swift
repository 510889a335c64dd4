import Wire

extension Settings {
  /// Reads the settings and checks them with one another: what could not work is refused at the start.
  package init(flags: [String: String] = [:], environment: [String: String] = [:]) throws(SettingFault) {
    try self.init(reading: flags, environment: environment)
    try checkKeeper()
    try checkSending()
  }
}
