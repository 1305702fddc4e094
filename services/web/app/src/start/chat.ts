/** A chat app's own browser: everything works online there, but it keeps no app for use without signal, and opens no second page. */
export const inChatApp = (agent: string): boolean =>
  /MicroMessenger|\bQQ\/|DingTalk|Lark|Feishu|AliApp|AlipayClient|Weibo|baiduboxapp|wxwork/i.test(agent)
