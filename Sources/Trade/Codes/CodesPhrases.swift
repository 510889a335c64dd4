import Kernel

extension Phrase {
  static let codeText = Phrase(
    "코드는 글자, 숫자, 하이픈으로 {least}자에서 {most}자까지 입력해 주세요.", "A code has {least} to {most} letters, figures and hyphens.")
  static let codeTaken = Phrase("같은 코드가 이미 있어요. 다른 코드를 입력해 주세요.", "You have such a code already. Please choose another one.")
  static let codeOff = Phrase("할인은 1%에서 100%까지, 또는 1원 이상의 금액으로 입력해 주세요.", "A code takes off 1 to 100 percent, or an amount above zero.")
  static let codeMinimumWrong = Phrase("최소 주문 금액을 다시 확인해 주세요.", "Please check the least amount of an order.")
  static let codePeriod = Phrase("끝나는 날은 시작하는 날보다 뒤여야 해요.", "It must end after it begins.")
  static let codePeriodOver = Phrase("이미 지난 기간이에요.", "That period is over already.")
  static let codeUses = Phrase("사용 횟수는 1번부터 {most}번까지 입력해 주세요.", "A code can be used from 1 to {most} times.")
  static let codeUnknown = Phrase("그런 코드를 찾을 수 없어요. 다시 확인해 주세요.", "There is no such code. Please check it.")
  static let codeEndedAlready = Phrase("이미 끝난 코드예요.", "That code has ended already.")

  static let codeNotHere = Phrase(
    "‘{code}’ 코드를 쓸 수 있는 상품이 없어요.", "The code “{code}” is not for these goods.")
  static let codeOver = Phrase("‘{code}’ 코드는 기간이 끝났어요.", "The code “{code}” has ended.")
  static let codeNotYet = Phrase("‘{code}’ 코드는 아직 쓸 수 없어요.", "The code “{code}” cannot be used yet.")
  static let codeMinimum = Phrase("{missing}원 더 담으면 ‘{code}’ 코드를 쓸 수 있어요.", "Add goods for {missing} won more to use the code “{code}”.")
  static let codeUsedUp = Phrase(
    "코드를 쓸 수 있는 횟수가 끝났어요. 코드를 빼고 주문해 주세요.", "That code has been used up. Please order without it.")
}
