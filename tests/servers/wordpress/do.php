<?php
// What an administrator does beside the browser. Arguments: what to do, and with what; prints JSON.
[, $what] = $argv;
$_SERVER['HTTP_HOST'] = $what === 'remembered' ? $argv[3] : 'wordpress.test';
if ($what === 'install') {
    define('WP_INSTALLING', true);
}
require ABSPATH . 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

/** The id of a person, by name. */
function who(string $name): int
{
    return get_user_by('login', $name)->ID;
}

/** `name`, `password`: of the one who writes here. */
function install(string $name, string $password): bool
{
    wp_install('Orders', 'admin', 'admin@wordpress.test', false, '', wp_generate_password(24));
    update_option('permalink_structure', '/%postname%/');
    update_option('show_avatars', 0);
    switch_theme('plain');
    wp_insert_user(['user_login' => $name, 'user_pass' => $password, 'role' => 'editor']);
    foreach (array_keys(WHY401_ROUTES) as $page) {
        $post = ['post_type' => 'page', 'post_name' => $page, 'post_title' => ucfirst($page), 'post_status' => 'publish'];
        wp_insert_post($post + ['post_content' => '<p>Three are open.</p>']);
    }
    wp_insert_post(['post_title' => 'Next year', 'post_status' => 'private', 'post_content' => '<p>Not yet.</p>']);
    flush_rewrite_rules(false);
    return true;
}

/** A new application password; the one who has it, sees it once. */
function new_password(string $name): string
{
    return WP_Application_Passwords::create_new_application_password(who($name), ['name' => wp_generate_uuid4()])[0];
}

/** Revokes all of them. */
function revoke(string $name): bool
{
    return WP_Application_Passwords::delete_all_application_passwords(who($name)) > 0;
}

/** The cookie, as name=value, of one who signed in to the host (of `HTTP_HOST`) and ticked “Remember Me”. */
function remembered(string $name): string
{
    $until = time() + 14 * DAY_IN_SECONDS;
    $token = WP_Session_Tokens::get_instance(who($name))->create($until);
    return LOGGED_IN_COOKIE . '=' . rawurlencode(wp_generate_auth_cookie(who($name), $until, 'logged_in', $token));
}

/** Signs this person out everywhere. */
function end_sessions(string $name): bool
{
    WP_Session_Tokens::get_instance(who($name))->destroy_all();
    return true;
}

/** Forgets how often a wrong password was tried. */
function unlock(): bool
{
    return delete_option('why401_tries');
}

echo json_encode($what(...array_slice($argv, 2)));
