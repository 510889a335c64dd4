import Kernel

/// Titles and sentences of the problems that the web itself finds.
package enum ProblemPhrases {
  package static let invalid = Phrase("보내신 내용을 다시 확인해 주세요", "Please check what you sent")
  package static let signInNeeded = Phrase("로그인이 필요해요", "Please sign in")
  package static let forbidden = Phrase("권한이 없어요", "You may not do this")
  package static let absent = Phrase("찾을 수 없어요", "Not found")
  package static let conflict = Phrase("지금은 할 수 없어요", "This cannot be done now")
  package static let limited = Phrase("요청이 너무 많아요", "Too many requests")
  package static let gone = Phrase("이제 없어요", "Gone")
  package static let malformed = Phrase("읽을 수 없는 요청이에요", "The request cannot be read")
  package static let failed = Phrase("저희 쪽에 문제가 생겼어요", "Something went wrong on our side")
  package static let busy = Phrase("지금 이용이 많아요", "We are very busy")

  package static let signInFirst = Phrase("로그인한 뒤 다시 시도해 주세요.", "Sign in and try again.")
  package static let noSuchPage = Phrase("주소를 확인하거나 홈에서 다시 찾아보세요.", "Check the address, or start again from the home page.")
  package static let noSuchMethod = Phrase("이 주소에서는 {allow} 요청만 받아요.", "This address takes {allow} only.")
  package static let wrongType = Phrase("{type} 형식으로 보내 주세요.", "Send it as {type}.")
  package static let overSize = Phrase("보낼 수 있는 크기를 넘었어요", "That is too large")
  package static let tooLarge = Phrase("한 번에 {max}까지 보낼 수 있어요. 줄이거나 나눠서 보내 주세요.", "At most {max} can be sent at once. Send less, or in parts.")
  package static let notJSON = Phrase("{offset}번째 바이트에서 JSON이 잘못되었어요: {what}", "The JSON is wrong at byte {offset}: {what}")
  package static let notForm = Phrase("양식의 내용을 읽을 수 없어요.", "The form cannot be read.")
  package static let tooSlow = Phrase("보내는 데 너무 오래 걸렸어요. 다시 시도해 주세요.", "Sending took too long. Please try again.")
  package static let faulty = Phrase("잘못된 값이 {count}개 있어요. 아래 항목을 고쳐 주세요.", "Please correct the values in the list ({count}).")
  package static let scopeNeeded = Phrase("이 키에는 {scope} 권한이 없어요.", "This key lacks the scope {scope}.")
  package static let brokenOff = Phrase("보내는 중에 연결이 끊겼어요.", "The connection broke while sending.")
  package static let crossSite = Phrase("다른 사이트에서 보낸 요청이라 받지 않았어요.", "The request came from another site and was not taken.")
  package static let waitMinutes = Phrase("{minutes}분 뒤에 다시 시도해 주세요.", "Please try again in {minutes} [minute/minutes].")
  package static let waitThen = Phrase("{seconds}초 뒤에 다시 시도해 주세요.", "Please try again in {seconds} [second/seconds].")
  package static let sorry = Phrase("잠시 뒤 다시 시도해 주세요. 계속되면 요청 번호를 알려 주세요.", "Please try again soon. If it goes on, tell us the request id.")
  package static let keyReused = Phrase(
    "같은 Idempotency-Key로 다른 내용을 보냈어요. 새 키를 써 주세요.", "This Idempotency-Key came with another body before. Use a new key.")
  package static let keyInFlight = Phrase(
    "같은 Idempotency-Key의 요청을 아직 처리하고 있어요.", "A request with this Idempotency-Key is still being handled.")
  package static let keyNeeded = Phrase("Idempotency-Key 헤더가 필요해요.", "The Idempotency-Key header is needed.")
  package static let unreadableHead = Phrase(
    "주소나 헤더가 너무 길거나 글로 읽을 수 없어요. 검색어나 주소를 줄여 다시 열어 주세요.",
    "The address or a header line is too long, or is not readable text. Please try again with a shorter one.")
  package static let targetTooLong = Phrase(
    "주소가 너무 길어요. 검색어나 조건을 줄여 다시 찾아보세요.", "The address is too long. Please search again with fewer words or filters.")
  package static let home = Phrase("홈으로", "Go to the home page")
  package static let keyTooShort = Phrase(
    "로그인하지 않았다면 Idempotency-Key를 {min}자 이상으로, 남이 짐작할 수 없게 보내 주세요.",
    "Without a sign-in an Idempotency-Key needs at least {min} characters that nobody can guess.")
  package static let keyWrong = Phrase(
    "Idempotency-Key는 공백 없는 ASCII 1~128자여야 해요.", "An Idempotency-Key has 1 to 128 ASCII characters without spaces.")
  package static let revisionNeeded = Phrase("If-Match 헤더에 읽은 답의 ETag를 보내 주세요.", "Send the ETag of what you read in If-Match.")
  package static let revisionStale = Phrase(
    "그사이 다른 분이 고쳤어요. 다시 읽고 시도해 주세요.", "It was changed meanwhile. Read it again, then try again.")
  package static let notAcceptable = Phrase("{type} 형식으로만 답할 수 있어요.", "The answer can only be {type}.")
  package static let tooManyStreams = Phrase("열어 둔 실시간 연결이 너무 많아요.", "Too many live connections are open.")
  package static let noFileHere = Phrase("여기에는 파일을 보낼 수 없어요.", "No file can be sent here.")
  package static let noRoom = Phrase("저장 공간이 부족해서 지금은 받을 수 없어요. 잠시 뒤 다시 시도해 주세요.", "There is no room to keep this now. Please try again later.")
  package static let hostMalformed = Phrase("요청한 사이트 주소를 읽을 수 없어요.", "The host of the request cannot be read.")
  package static let hostUnknown = Phrase(
    "이 이름으로는 열 수 없는 사이트예요. 운영하는 분은 설정의 --base-url이나 --hosts를 확인해 주세요.",
    "There is no site of this name here. If it is yours, see the settings --base-url and --hosts.")
  package static let notReady = Phrase("아직 준비 중이에요.", "Not ready yet.")
}
