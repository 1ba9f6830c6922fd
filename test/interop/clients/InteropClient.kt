import made.apis.GroupCountersApi
import made.models.GetGroupCounterRequest

fun main(groups: Array<String>) {
    val env = System.getenv()
    val api = GroupCountersApi(env.getValue("INTEROP_URL"))
    for (group in groups) {
        val reading = try {
            val answer = api.getGroupCounter(
                env.getValue("INTEROP_SDKAPPID").toLong(), env.getValue("INTEROP_IDENTIFIER"), 7,
                GroupCountersApi.ContenttypeGetGroupCounter.json, env.getValue("INTEROP_USERSIG"), GetGroupCounterRequest(group),
            )
            val counters = answer.groupCounter.orEmpty().joinToString(",") { "${quoted(it.key)}:${quoted(it.value.toString())}" }
            """{"status":${quoted(answer.actionStatus.value)},"code":${answer.errorCode},"counters":{$counters}}"""
        } catch (error: Throwable) {
            """{"error":${quoted(error.toString())}}"""
        }
        println(reading)
    }
}

private fun quoted(text: String): String = "\"" + text.replace(Regex("[\"\\\\\\p{Cntrl}]"), " ") + "\""
