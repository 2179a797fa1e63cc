<?php
// Stand in for plugins that change what the REST API says, each on hosts of its own.

/** Plugins that close the REST API to strangers (Disable REST API and the like). */
add_filter('rest_authentication_errors', function ($so_far) {
    if ($so_far || !str_starts_with(WHY401_HOST, 'members-only-') || is_user_logged_in()) {
        return $so_far;
    }
    $status = rest_authorization_required_code();
    return new WP_Error('rest_cannot_access', 'Only authenticated users can access the REST API.', ['status' => $status]);
});

/**
 * Plugins that ask here who asks, and let pass. Else nobody has looked at an application password yet when WordPress asks
 * whether a wrong one was sent (rest_application_password_check_errors), and a wrong one is as good as none.
 */
add_filter('rest_authentication_errors', function ($so_far) {
    if (preg_match('/^(app|clash|locked)-/', WHY401_HOST)) {
        is_user_logged_in();
    }
    return $so_far;
});

/** Plugins that limit how often a password may be tried: after three wrong ones, the right one is not taken, either. */
function why401_limits(): bool
{
    return str_starts_with(WHY401_HOST, 'locked-');
}
add_action('application_password_failed_authentication', function () {
    if (why401_limits()) {
        update_option('why401_tries', (int) get_option('why401_tries') + 1);
    }
});
add_action('wp_authenticate_application_password_errors', function ($errors) {
    if (why401_limits() && get_option('why401_tries') >= 3) {
        $errors->add('too_many_retries', 'Too many failed login attempts. Please try again in 20 minutes.');
    }
});
