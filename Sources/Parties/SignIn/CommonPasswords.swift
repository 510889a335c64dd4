/// Passwords that are guessed first; those under eight characters are refused by their length already.
enum CommonPasswords {
  /// From the yearly lists of the most used ones, and Korean keyboard habits.
  static let all: Set<String> = [
    "password", "password1", "password12", "password123", "password1234", "passw0rd", "p@ssw0rd", "p@ssword", "qwerty123", "qwertyuiop",
    "qwerty12", "qwerty1234", "1q2w3e4r", "1q2w3e4r!", "1q2w3e4r5t", "q1w2e3r4", "1qaz2wsx", "zaq12wsx", "qwer1234", "qwer1234!",
    "qwer12345", "asdf1234", "asdf1234!", "zxcv1234", "asdfghjk", "asdfasdf", "qwerqwer", "zxcvbnm1", "abcd1234", "abcd1234!",
    "a1234567", "a12345678", "a123456789", "aa123456", "aa12345678", "abc12345", "abc123456", "123456ab", "12345678", "123456789",
    "1234567890", "12345678910", "87654321", "987654321", "0987654321", "123123123", "12341234", "12344321", "11223344", "112233445566",
    "147258369", "147852369", "789456123", "159753456", "iloveyou", "iloveyou1", "sunshine", "princess", "football", "baseball",
    "superman", "superman1", "trustno1", "whatever", "starwars", "computer", "internet", "welcome1", "welcome123", "letmein1",
    "dragon123", "monkey123", "master123", "michelle", "jennifer", "samsung1", "samsung123", "korea123", "korea1234", "seoul1234",
    "tkfkdgo1", "tkfkdgo123", "tkfkdgody", "dkssud12", "dkssudgktpdy", "rlarlarla", "qlalfqjsgh", "qlqjs1234", "qlalfqjsgh1", "tkfkdgo!",
    "changeme", "changeme1", "default1", "admin123", "admin1234", "administrator", "test1234", "testtest", "guest1234", "madang123",
    "love1234", "angel1004", "1004angel", "hello123", "hello1234", "happy123", "happy1234", "secret123", "qazwsxedc", "1234qwer",
    "1234asdf", "1234abcd", "q1w2e3r4t5", "asd12345", "qwe12345", "qwe123456", "zxc12345", "00000000", "11111111", "88888888",
  ]

  /// One character over and over, or one step up or down all the way.
  static func isPattern(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map { Int($0.value) }
    guard scalars.count >= 2 else { return true }
    let step = scalars[1] - scalars[0]
    guard (-1...1).contains(step) else { return false }
    return zip(scalars, scalars.dropFirst()).allSatisfy { $1 - $0 == step }
  }
}
