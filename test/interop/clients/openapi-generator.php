<?php
// Guzzle as Debian packages it.
require '/usr/share/php/GuzzleHttp/autoload.php';
spl_autoload_register(function (string $name): void {
    $file = __DIR__ . '/made/lib/' . str_replace('\\', '/', preg_replace('/^Made\\\\/', '', $name)) . '.php';
    if (str_starts_with($name, 'Made\\') && is_file($file)) require $file;
});

$settings = Made\Configuration::getDefaultConfiguration()->setHost(getenv('INTEROP_URL'));
$api = new Made\Api\GroupCountersApi(new GuzzleHttp\Client(), $settings);
foreach (array_slice($argv, 1) as $group) {
    try {
        $answer = $api->getGroupCounter(
            (int) getenv('INTEROP_SDKAPPID'),
            getenv('INTEROP_IDENTIFIER'),
            7,
            'json',
            getenv('INTEROP_USERSIG'),
            new Made\Model\GetGroupCounterRequest(['group_id' => $group]),
        );
        $counters = new stdClass();
        foreach ($answer->getGroupCounter() ?? [] as $one) $counters->{$one->getKey()} = (string) $one->getValue();
        $reading = ['status' => $answer->getActionStatus(), 'code' => $answer->getErrorCode(), 'counters' => $counters];
    } catch (Throwable $error) {
        $reading = ['error' => preg_replace('/\s+/', ' ', $error->getMessage())];
    }
    echo json_encode($reading), "\n";
}
