<?php
// The scripts of this site's pages.

/** Whether the owner has set this for the host that is asked. */
function why401_flag(string $name): bool
{
    clearstatcache();
    return file_exists(WHY401_FLAGS . WHY401_HOST . '.' . $name);
}

/** What the script of a page asks for. */
const WHY401_ROUTES = [
    'orders' => 'wp/v2/posts?context=edit',
    'profile' => 'wp/v2/users/me',
    'drafts' => 'wp/v2/posts/%d',
    'news' => 'wp/v2/posts',
    'desk' => 'wp/v2/users/me',
];

add_action('wp_footer', function () {
    $page = get_post_field('post_name');
    if (!is_page(array_keys(WHY401_ROUTES))) {
        return;
    }
    [$draft] = get_posts(['post_status' => 'private', 'numberposts' => 1, 'suppress_filters' => true]) + [null];
    $url = rest_url(sprintf(WHY401_ROUTES[$page], $draft->ID ?? 0));
    // As wp_localize_script hands it to scripts: who is signed in is given one.
    $nonce = is_user_logged_in() && !why401_flag('forgets-nonce') ? ['X-WP-Nonce' => wp_create_nonce('wp_rest')] : [];
    $headers = wp_json_encode((object) $nonce);
    $address = wp_json_encode($url);
    echo <<<HTML
        <script>
        const ask = (headers) => fetch($address, { headers, cache: 'no-store' }).then((answer) => answer.text())
        </script>
        HTML;
    if ($page !== 'desk') {
        echo "<script>window.again = () => ask($headers)\nagain()</script>";
        return;
    }
    // A program of its own in the browser: it keeps the application password that it is given, and asks when it is opened.
    echo <<<HTML
        <form id="desk"><label>User name <input name="user"></label><label>Application password <input name="password" type="password"></label>
        <button id="sign-in">Save</button></form>
        <script>
        if (localStorage.desk) ask({ Authorization: localStorage.desk })
        document.getElementById('desk').addEventListener('submit', (event) => {
          event.preventDefault()
          const { user, password } = event.target.elements
          localStorage.desk = 'Basic ' + btoa(user.value + ':' + password.value)
        })
        </script>
        HTML;
});
